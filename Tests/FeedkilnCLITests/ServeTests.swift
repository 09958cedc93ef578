import FeedCore
import FeedFetching
import FeedSystem
import FeedTesting
import Foundation
import Testing

/// Starting and ending `feedkiln serve`.
@Suite struct ServeTests {
  @Test(arguments: [SIGINT, SIGTERM]) func `a site is served until the program is interrupted`(signal: Int32) throws {
    let folder = try TestFolder([
      "site.toml": Sample.site, "content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\nBread.\n",
    ])
    let served = try Served("serve --port PORT", in: folder)
    let page = try FeedFetcher().fetch(IRI(unchecked: "http://127.0.0.1:\(served.port)/-/"))
    #expect(page.response.status == 200)
    kill(served.process.processIdentifier, signal)
    served.process.waitUntilExit()
    #expect(served.process.terminationReason == .exit && served.process.terminationStatus == 0)
    #expect(served.said.contains("Serving http://127.0.0.1:\(served.port)/-/ (press Ctrl-C to stop)\n"))
  }

  @Test(arguments: [
    "feedkiln serve", "feedkiln serve --editor vscode", "feedkiln serve --published /tmp/published/feeds",
  ]) func `a documented command serves, and the served feeds are checked as documented`(command: String) throws {
    let page = DocumentationTests.page("Documentation/serving.md")
    let check = "feedkiln validate http://127.0.0.1:4000/feeds/feed.atom"
    #expect(page.contains("\n    \(command)\n") && page.contains("`\(check)`"))
    let folder = try TestFolder([
      "site.toml": Sample.site,
      "content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\nauthor: Ada\n---\nBread.\n",
      "published/feeds/feed.rss": "<rss version=\"2.0\"><channel></channel></rss>",
    ])
    let served = try Served(
      command.replacing("feedkiln ", with: "").replacing("/tmp/", with: "") + " --port PORT", in: folder)
    let run = try CommandLineRun.run(
      "/bin/bash", ["-c", check.replacing("4000", with: "\(served.port)")], in: folder)
    #expect(run.output.hasSuffix("Checked 1 feed: 1 warning\n"), "\(run.output)")
    #expect(
      run.output.contains(
        "self link is “https://bread.example/feeds/feed.atom”, but the feed was loaded from “http://127.0.0.1"))
    #expect(run.errors == "")
  }

  @Test func `errors of serving are reported`() throws {
    let folder = try TestFolder()
    let nothing = try CommandLineRun.feedkiln("serve", in: folder)
    #expect(
      nothing.errors
        == "feedkiln: site.toml does not exist: run it in the folder of site.toml, or name the file: feedkiln serve path/to/site.toml\n"
    )
    #expect(nothing.exitCode == 2)
    try folder.write("site.toml", Sample.site)
    let host = try CommandLineRun.feedkiln("serve", "--host", "bread", in: folder)
    #expect(host.errors.hasPrefix("Error: “bread” is not an IP address; use one such as 127.0.0.1\n"))
    #expect(host.exitCode == 64)
    let listener = try Listener()
    let taken = try CommandLineRun.feedkiln("serve", "--port", String(listener.port), in: folder)
    #expect(
      taken.errors
        == "feedkiln: port \(listener.port) is in use: choose another with --port, or any free one with --port 0\n")
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/feeds"), "nothing is built before it can be served")
    #expect(taken.exitCode == 2)
  }
}

/// Occupies a loopback port.
private final class Listener {
  let port: Int
  private let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)

  init() throws {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let handle = handle
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(handle, $0, size) == 0 && listen(handle, 1) == 0 && getsockname(handle, $0, &size) == 0
      }
    }
    try #require(isBound)
    port = Int(in_port_t(bigEndian: address.sin_port))
  }

  deinit { close(handle) }
}

/// A running `feedkiln serve` in a folder, which ends when the value is released; its feeds are built.
final class Served {
  let process = Process()
  let port = Loopback.freePort()
  private let pipe = Pipe()

  /// Starts the server; `PORT` in the arguments is replaced by a free port.
  init(_ arguments: String, in folder: borrowing TestFolder) throws {
    process.executableURL = CommandLineRun.programs.appending(path: "feedkiln")
    process.arguments = arguments.replacing("PORT", with: "\(port)").split(separator: " ").map(String.init)
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardOutput = pipe
    try process.run()
    try #require(Patience.wait { !process.isRunning || Loopback.listens(port) } && process.isRunning)
    let feed = "\(folder.path)/feeds/feed.atom"
    try #require(Patience.wait { FileSystem.kind(of: feed) == .file })
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  /// The complete output, after the server has ended.
  var said: String { String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) }
}
