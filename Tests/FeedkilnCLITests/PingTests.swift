import FeedTesting
import Foundation
import Testing

/// `feedkiln ping` with a small hub on the loopback.
@Suite struct PingTests {
  /// Accepts forms and responds with the given statuses, one after the other, then with 204.
  ///
  /// A status can have a `Retry-After` field, as in `503/2`; 0 is no response at all.
  private static let hub = """
    import http.server, sys, time
    statuses = [s for s in sys.argv[2].split(",") if s]
    class Hub(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            with open("asked.txt", "a") as log:
                log.write(self.path + " " + self.headers["Content-Type"] + " " + body + "\\n")
            status, _, after = (statuses.pop(0) if statuses else "204").partition("/")
            if status == "0":
                time.sleep(600)
            self.send_response(int(status))
            if after:
                self.send_header("Retry-After", after)
            self.end_headers()
        def log_message(self, *a): pass
    http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Hub).serve_forever()
    """

  private final class Hub {
    let port = Loopback.freePort()
    private let process = Process()

    init(_ statuses: String = "", in folder: borrowing TestFolder) throws {
      try folder.write("hub.py", PingTests.hub)
      process.executableURL = URL(filePath: try #require(Peer.path(of: "python3")))
      process.arguments = ["hub.py", "\(port)", statuses]
      process.currentDirectoryURL = URL(filePath: folder.path)
      try process.run()
      Patience.wait { Loopback.listens(port) }
    }

    deinit { kill(process.processIdentifier, SIGKILL) }
  }

  private func site(_ folder: borrowing TestFolder, _ feeds: String) throws {
    try folder.write(
      "site.toml", Sample.site + "[feeds]\nformats = [\"rss\"]\n\(feeds)\n[comments]\narticles = \"off\"\n")
    try folder.write("content/articles/rye.md", "---\ntitle: Rye\ndate: 2024-03-01\n---\nBread.\n")
    try folder.write("asked.txt", "")
    _ = try CommandLineRun.feedkiln("build", in: folder)
  }

  @Test(.peers("python3"))
  func `a hub is pinged once about a feed, and again when it changes`() throws {
    let folder = try TestFolder()
    let hub = try Hub(in: folder)
    try site(
      folder,
      "hubs = [\"http://127.0.0.1:\(hub.port)/hub\"]\nrss_cloud = \"http://127.0.0.1:\(hub.port)/\"\nprivate_hubs = true"
    )
    let dry = try CommandLineRun.feedkiln("ping", "--dry-run", in: folder)
    #expect(
      dry.output == """
        would ping http://127.0.0.1:\(hub.port)/hub for https://bread.example/feeds/feed.rss
        would ping http://127.0.0.1:\(hub.port)/ping for https://bread.example/feeds/feed.rss

        """)
    #expect(try folder.text("asked.txt") == "")
    let first = try CommandLineRun.feedkiln("ping", in: folder)
    #expect(first.output == "Sent 2 pings\n")
    #expect(first.errors == "")
    #expect(first.exitCode == 0)
    let form = "application/x-www-form-urlencoded"
    let asked = """
      /hub \(form) hub.mode=publish&hub.url=https%3A%2F%2Fbread.example%2Ffeeds%2Ffeed.rss
      /ping \(form) url=https%3A%2F%2Fbread.example%2Ffeeds%2Ffeed.rss

      """
    #expect(try folder.text("asked.txt") == asked)
    #expect(try CommandLineRun.feedkiln("ping", in: folder).output == "No feeds have changed since the last pings\n")
    #expect(try folder.text("asked.txt") == asked)
    try folder.write("content/articles/spelt.md", "---\ntitle: Spelt\ndate: 2024-03-02\n---\nBread.\n")
    _ = try CommandLineRun.feedkiln("build", in: folder)
    #expect(try CommandLineRun.feedkiln("ping", in: folder).output == "Sent 2 pings\n")
    #expect(try folder.text("asked.txt") == asked + asked)
  }

  @Test(.peers("python3"))
  func `an overloaded hub is retried, and a refusal is final`() throws {
    let folder = try TestFolder()
    let hub = try Hub("503,204,410", in: folder)
    try site(
      folder, "hubs = [\"http://127.0.0.1:\(hub.port)/a\", \"http://127.0.0.1:\(hub.port)/b\"]\nprivate_hubs = true")
    let run = try CommandLineRun.feedkiln("ping", in: folder)
    #expect(
      run.errors
        == "feedkiln: cannot ping “http://127.0.0.1:\(hub.port)/b” for “https://bread.example/feeds/feed.rss”: "
        + "the hub responded with status 410\n")
    #expect(run.output == "Sent 1 ping, 1 failed\n")
    #expect(run.exitCode == 1)
    #expect(try folder.text("asked.txt").split(separator: "\n").map { $0.prefix(2) } == ["/a", "/a", "/b"])
    // An accepted ping is not sent again.
    #expect(try CommandLineRun.feedkiln("ping", in: folder).output == "Sent 1 ping\n")
  }

  /// Writes articles with comment feeds, so that there are many pings.
  private func manyFeeds(_ folder: borrowing TestFolder, hubs: String) throws {
    try site(folder, "hubs = [\(hubs)]\nprivate_hubs = true")
    try folder.write("site.toml", try folder.text("site.toml").replacing("\"off\"", with: "\"open\""))
    for number in 1...8 {
      try folder.write("content/articles/\(number).md", "---\ntitle: T\(number)\ndate: 2024-03-01\n---\nBread.\n")
    }
    _ = try CommandLineRun.feedkiln("build", in: folder)
  }

  @Test(.peers("python3")) func `a hub that does not respond in time gets no more pings`() throws {
    let folder = try TestFolder()
    let (slow, quick) = (try Hub("0", in: folder), try Hub(in: folder))
    let address = "http://127.0.0.1:\(slow.port)/slow"
    try manyFeeds(folder, hubs: "\"\(address)\", \"http://127.0.0.1:\(quick.port)/quick\"")
    let start = ContinuousClock.now
    let run = try CommandLineRun.feedkiln("ping", "--timeout", "5", in: folder)
    #expect(start.duration(to: .now) < .seconds(Patience.seconds))
    #expect(
      run.errors == """
        feedkiln: cannot ping “\(address)” for “https://bread.example/feeds/feed.rss”: no complete response within 5 s
        feedkiln: 10 other pings to “\(address)” were not sent; run it again later

        """)
    #expect(run.output == "Sent 11 pings, 11 failed\n" && run.exitCode == 1)
    #expect(try folder.text("asked.txt").split(separator: "\n").count { $0.hasPrefix("/slow") } == 1)
    #expect(try CommandLineRun.feedkiln("ping", "--dry-run", in: folder).output.split(separator: "\n").count == 11)
  }

  @Test(.peers("python3")) func `the time that a hub asks for is waited, unless it is too long`() throws {
    let folder = try TestFolder()
    let hub = try Hub("503/3,204,429/5000", in: folder)
    try manyFeeds(folder, hubs: "\"http://127.0.0.1:\(hub.port)/hub\"")
    let start = ContinuousClock.now
    let run = try CommandLineRun.feedkiln("ping", in: folder)
    #expect(start.duration(to: .now) >= .seconds(3) && start.duration(to: .now) < .seconds(Patience.seconds))
    #expect(run.output == "Sent 1 ping, 10 failed\n" && run.exitCode == 1)
    #expect(run.errors.contains("the hub responded with status 429"))
    #expect(try folder.text("asked.txt").split(separator: "\n").count == 3)
  }

  @Test func `pings end in time however many feeds there are`() throws {
    let folder = try TestFolder()
    try manyFeeds(folder, hubs: "\"http://127.0.0.1:9/a\", \"http://127.0.0.1:9/b\"")
    let start = ContinuousClock.now
    let run = try CommandLineRun.feedkiln("ping", "--max-seconds", "2", in: folder)
    #expect(start.duration(to: .now) < .seconds(Patience.seconds))
    #expect(run.output == "Sent 0 pings, 22 failed\n" && run.exitCode == 1)
  }

  @Test func `a hub in a private network is not pinged`() throws {
    let folder = try TestFolder()
    try site(folder, "hubs = [\"http://127.0.0.1:9/\"]")
    let run = try CommandLineRun.feedkiln("ping", in: folder)
    #expect(
      run.errors
        == "feedkiln: cannot ping “http://127.0.0.1:9/” for “https://bread.example/feeds/feed.rss”: host is in a private "
        + "network; set private_hubs = true in [feeds] to allow it\n")
    #expect(run.exitCode == 1)
  }

  @Test func `without hubs or without a build, nothing is sent`() throws {
    let folder = try TestFolder()
    try site(folder, "")
    let none = try CommandLineRun.feedkiln("ping", in: folder)
    #expect(
      none.errors
        == "feedkiln: no hubs: add hubs = [\"https://hub.example/\"] to [feeds] of site.toml\n"
    )
    #expect(none.exitCode == 2)
    try folder.write("site.toml", Sample.site + "[feeds]\noutput = \"elsewhere\"\nhubs = [\"https://hub.example/\"]\n")
    let unbuilt = try CommandLineRun.feedkiln("ping", in: folder)
    #expect(unbuilt.errors == "feedkiln: “elsewhere/feed.rss” does not exist: run feedkiln build first\n")
    #expect(unbuilt.exitCode == 2)
  }
}
