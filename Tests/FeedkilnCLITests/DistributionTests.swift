import FeedTesting
import Foundation
import Testing

/// The scripts that pack and install a release, with a small script as the program.
@Suite(.peers("python3"))
struct DistributionTests {
  private static let machine = (try? machineName()) ?? ""

  private static func machineName() throws -> String {
    var name = utsname()
    uname(&name)
    return withUnsafeBytes(of: &name.machine) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }

  private static var archive: String { "feedkiln-1.2.3-linux-\(machine).tar.gz" }

  private static func script(_ name: String) -> String {
    CommandLineRun.package.appending(path: "Scripts/\(name)").path
  }

  /// Returns a folder with a release in `releases/v1.2.3`.
  private static func release() throws -> TestFolder {
    let folder = try TestFolder([
      "pack/feedkiln-1.2.3-linux-\(machine)/bin/feedkiln": "#!/bin/sh\necho \"1.2.3 $*\"\n",
      "pack/feedkiln-1.2.3-linux-\(machine)/share/doc/feedkiln/licenses/feedkiln": "Apache-2.0\n",
    ])
    let pack = """
      chmod 755 pack/*/bin/feedkiln
      mkdir -p releases/v1.2.3
      tar -C pack -czf releases/v1.2.3/\(archive) feedkiln-1.2.3-linux-\(machine)
      cd releases/v1.2.3
      sha256sum \(archive) > SHA256SUMS
      """
    let run = try CommandLineRun.run("/bin/sh", ["-euc", pack], in: folder)
    try #require(run.exitCode == 0, "\(run.errors)")
    return folder
  }

  /// Runs get_feedkiln.sh against a server of the folder `releases`.
  private static func get(_ tag: String, in folder: borrowing TestFolder) throws -> CommandLineRun {
    let port = Loopback.freePort()
    let server = Process()
    server.executableURL = URL(filePath: try #require(Peer.path(of: "python3")))
    server.arguments = [
      "-m", "http.server", "--bind", "127.0.0.1", "--directory", "\(folder.path)/releases", "\(port)",
    ]
    server.standardError = FileHandle.nullDevice
    server.standardOutput = FileHandle.nullDevice
    try server.run()
    defer { kill(server.processIdentifier, SIGKILL) }
    Patience.wait { Loopback.listens(port) }
    return try CommandLineRun.run(
      "/bin/sh", [script("get_feedkiln.sh"), "http://127.0.0.1:\(port)", tag, "installed"], in: folder)
  }

  @Test func `a released program is downloaded, verified and reused`() throws {
    let folder = try Self.release()
    let expected = "installed/feedkiln-1.2.3-linux-\(Self.machine)/bin\n"
    let first = try Self.get("v1.2.3", in: folder)
    #expect(first.errors == "")
    #expect(first.output == expected)
    let program = "\(folder.path)/\(expected.dropLast())/feedkiln"
    #expect(try CommandLineRun.run(program, ["--version"], in: folder).output == "1.2.3 --version\n")

    let again = try CommandLineRun.run(
      "/bin/sh", [Self.script("get_feedkiln.sh"), "http://127.0.0.1:1", "v1.2.3", "installed"], in: folder)
    #expect(again.output == expected)
  }

  @Test(arguments: ["v9.9.9", "main", "4f2a91c"])
  func `a tag without a released program exits with 3`(tag: String) throws {
    let run = try Self.get(tag, in: try Self.release())
    #expect(run.output == "")
    #expect(run.exitCode == 3)
  }

  @Test func `an archive with another checksum is not installed`() throws {
    let folder = try Self.release()
    try folder.write("releases/v1.2.3/SHA256SUMS", String(repeating: "0", count: 64) + "  \(Self.archive)\n")
    let run = try Self.get("v1.2.3", in: folder)
    #expect(run.exitCode == 1)
    #expect(
      run.errors.hasSuffix(
        "\(Self.archive) does not have the SHA-256 sum in SHA256SUMS; nothing was installed\n"))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/installed/feedkiln-1.2.3-linux-\(Self.machine)"))
  }

  @Test func `a server that does not respond is an error`() throws {
    let run = try CommandLineRun.run(
      "/bin/sh", [Self.script("get_feedkiln.sh"), "http://127.0.0.1:1", "v1.2.3", "installed"], in: try TestFolder())
    #expect(run.exitCode == 1)
    #expect(run.output == "")
  }

  @Test func `the wheel installs the program`() throws {
    let folder = try Self.release()
    let wheel = try CommandLineRun.run(
      "/usr/bin/env", ["python3", Self.script("wheel.py"), "releases/v1.2.3/\(Self.archive)", "dist"], in: folder)
    #expect(wheel.output == "dist/feedkiln-1.2.3-py3-none-manylinux_2_34_\(Self.machine).whl\n")
    let install = """
      python3 -m venv environment
      environment/bin/pip install --quiet --no-index --disable-pip-version-check dist/*.whl
      environment/bin/feedkiln validate x
      """
    let run = try CommandLineRun.run("/bin/sh", ["-euc", install], in: folder)
    #expect(run.output == "1.2.3 validate x\n", "\(run.errors)")
    // The same archive gives the same wheel.
    let again = try CommandLineRun.run(
      "/bin/sh",
      [
        "-euc",
        "python3 \(Self.script("wheel.py")) releases/v1.2.3/\(Self.archive) again && cmp dist/*.whl again/*.whl",
      ],
      in: folder)
    #expect(again.exitCode == 0)
  }

  @Test(.peers("node"))
  func `the npm packages start the program`() throws {
    let folder = try Self.release()
    let packing = try CommandLineRun.run(
      "/usr/bin/env", ["python3", Self.script("npm.py"), "dist", "releases/v1.2.3/\(Self.archive)"], in: folder)
    let cpu = Self.machine == "x86_64" ? "x64" : "arm64"
    #expect(packing.output == "dist/feedkiln-linux-\(cpu)-1.2.3.tgz\ndist/feedkiln-1.2.3.tgz\n")
    let install = """
      mkdir -p node_modules/feedkiln node_modules/@feedkiln/linux-\(cpu)
      tar -xzf dist/feedkiln-1.2.3.tgz --strip-components=1 -C node_modules/feedkiln
      tar -xzf dist/feedkiln-linux-\(cpu)-1.2.3.tgz --strip-components=1 -C node_modules/@feedkiln/linux-\(cpu)
      node node_modules/feedkiln/bin/feedkiln.js build --strict
      rm -r node_modules/@feedkiln
      node node_modules/feedkiln/bin/feedkiln.js build
      """
    let run = try CommandLineRun.run("/bin/sh", ["-uc", install], in: folder)
    #expect(run.output == "1.2.3 build --strict\n")
    #expect(run.errors.hasPrefix("feedkiln: there is no program for linux-\(cpu), or @feedkiln/linux-\(cpu) was not"))
    #expect(run.exitCode == 2)
  }

  @Test(.peers("ruby"))
  func `the formula is valid Ruby and contains each archive’s checksum`() throws {
    let folder = try Self.release()
    let sum = String(repeating: "ab", count: 32)
    try folder.write(
      "SHA256SUMS",
      """
      \(sum)  feedkiln-1.2.3-linux-aarch64.tar.gz
      \(sum)  feedkiln-1.2.3-linux-x86_64.tar.gz
      \(sum)  feedkiln-1.2.3.tgz

      """)
    let run = try CommandLineRun.run(
      "/usr/bin/env", ["python3", Self.script("formula.py"), "ada/feedkiln", "SHA256SUMS", "out"], in: folder)
    #expect(run.output == "out/feedkiln.rb\nout/aqua.yaml\n")
    #expect(
      try CommandLineRun.run("/usr/bin/env", ["ruby", "-c", "out/feedkiln.rb"], in: folder).output == "Syntax OK\n")
    let formula = try folder.text("out/feedkiln.rb")
    for machine in ["aarch64", "x86_64"] {
      #expect(
        formula.contains(
          """
          url "https://github.com/ada/feedkiln/releases/download/v1.2.3/feedkiln-1.2.3-linux-\(machine).tar.gz"
                sha256 "\(sum)"
          """))
    }
  }

  @Test func `pre-commit installs the current version`() throws {
    let version = try CommandLineRun.feedkiln("--version", in: try TestFolder()).output
    let project = DocumentationTests.page("pyproject.toml")
    #expect(project.contains("version = \"\(version.dropLast())\"\n"))
    #expect(project.contains("dependencies = [\"feedkiln==\(version.dropLast())\"]"))
  }
}
