import FeedSystem
import FeedTesting
import Foundation
import Testing

/// `feedkiln build --watch`.
@Suite struct BuildWatchTests {
  private static let article = "---\ntitle: Rye\ndate: 2024-03-01\n---\nBread.\n"

  @Test(arguments: [SIGINT, SIGTERM]) func `each change is built, until the program is interrupted`(
    signal: Int32
  )
    throws
  {
    let folder = try TestFolder([
      "site.toml": Sample.site
        + "[content]\nbuilt = \"public\"\n[feeds]\noutput = \"public/feeds\"\nurl = \"feeds/\"\n",
      "content/articles/rye.md": Self.article,
      "public/rye/index.html": "<html><body><article><p>Two days of sourdough.</p></article></body></html>",
    ])
    let watch = try Watch("build --watch site.toml", in: folder)
    try watch.wait(for: 1)
    #expect(watch.said.hasPrefix("Watching site.toml (press Ctrl-C to stop)\nBuilt 9 feeds in "))
    #expect(try folder.text("public/feeds/feed.json").contains("Two days of sourdough."))
    // A source, then a page of the generator.
    try folder.write("content/articles/rye.md", Self.article.replacing("Rye", with: "Dark rye"))
    #expect(Patience.wait { (try? folder.text("public/feeds/feed.json"))?.contains("Dark rye") == true })
    try folder.write("public/rye/index.html", "<html><body><article><p>Three days.</p></article></body></html>")
    #expect(Patience.wait { (try? folder.text("public/feeds/feed.json"))?.contains("Three days.") == true })
    // An error ends no watch.
    try folder.write("site.toml", "[site]\n")
    #expect(Patience.wait { watch.complained.contains("build failed: fix the errors in site.toml") })
    kill(watch.process.processIdentifier, signal)
    watch.process.waitUntilExit()
    #expect(watch.process.terminationReason == .exit && watch.process.terminationStatus == 0)
    let lines = watch.said.split(separator: "\n").dropFirst()
    #expect(lines.count >= 3 && lines.allSatisfy { $0.wholeMatch(of: /Built 9 feeds in \d+ ms: \d+ written/) != nil })
  }

  @Test func `the feeds that a build writes cause no other build`() throws {
    let folder = try TestFolder([
      "site.toml": Sample.site
        + "[content]\ngenerator = \"jekyll\"\nbuilt = \"_site\"\n[feeds]\noutput = \"_site/feeds\"\nurl = \"feeds/\"\n",
      "_config.yml": "url: https://bread.example\n", "_posts/2024-03-01-rye.md": Self.article,
      "_site/2024/03/01/rye.html": "<html><body><article><p>Two days.</p></article></body></html>",
    ])
    let watch = try Watch("build --watch", in: folder)
    try watch.wait(for: 1)
    // A generator that wipes its output.
    try FileManager.default.removeItem(atPath: "\(folder.path)/_site")
    try folder.write("_site/2024/03/01/rye.html", "<html><body><article><p>Three days.</p></article></body></html>")
    #expect(Patience.wait { (try? folder.text("_site/feeds/feed.json"))?.contains("Three days.") == true })
    kill(watch.process.processIdentifier, SIGINT)
    watch.process.waitUntilExit()
    #expect(watch.said.split(separator: "\n").count <= 5, "\(watch.said)")
  }

  @Test func `watching needs settings, and one build`() throws {
    let folder = try TestFolder()
    let missing = try CommandLineRun.feedkiln("build", "--watch", in: folder)
    #expect(missing.exitCode == 2)
    #expect(
      missing.errors
        == "feedkiln: site.toml does not exist: run it in the folder of site.toml, or name the file: feedkiln build path/to/site.toml\n"
    )
    for (options, message) in [
      (["--merge"], "--watch cannot be combined with --shard and --merge"),
      (["--shard", "1/2"], "--watch cannot be combined with --shard and --merge"),
      (["--json"], "--watch and --json cannot be combined"),
    ] {
      let program = CommandLineRun.programs.appending(path: "feedkiln").path
      let run = try CommandLineRun.run(program, ["build", "--watch"] + options, in: folder)
      #expect(run.exitCode == 64 && run.errors.hasPrefix("Error: \(message)\n"), "\(run.errors)")
    }
  }
}

/// A running `feedkiln` in a folder, which ends when the value is released.
private final class Watch {
  let process = Process()
  private let files: [URL]

  init(_ arguments: String, in folder: borrowing TestFolder) throws {
    process.executableURL = CommandLineRun.programs.appending(path: "feedkiln")
    process.arguments = arguments.split(separator: " ").map(String.init)
    process.currentDirectoryURL = URL(filePath: folder.path)
    files = try ["out", "err"].map { try folder.scratch($0, "") }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  /// Waits until a number of builds has ended.
  func wait(for builds: Int) throws {
    try #require(Patience.wait { said.split(separator: "\n").count > builds }, "\(said) \(complained)")
  }

  var said: String { (try? String(contentsOf: files[0], encoding: .utf8)) ?? "" }
  var complained: String { (try? String(contentsOf: files[1], encoding: .utf8)) ?? "" }
}
