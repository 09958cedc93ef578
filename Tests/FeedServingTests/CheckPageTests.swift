import FeedCore
import FeedTesting
import Foundation
import Testing

@testable import FeedServing

/// The page that checks pasted, dropped and fetched feeds.
@Suite struct CheckPageTests {
  private static let feed =
    "<rss version=\"2.0\"><channel><title>A</title><link>https://a.example/</link></channel></rss>"

  /// Returns the body of a form with fields, and its type.
  private static func form(_ fields: [(head: String, text: String)]) -> (body: [UInt8], type: String) {
    let parts = fields.map { "--xyz\r\nContent-Disposition: form-data; \($0.head)\r\n\r\n\($0.text)\r\n" }
    return (Array((parts.joined() + "--xyz--\r\n").utf8), "multipart/form-data; boundary=xyz")
  }

  private static func request(_ fields: [(head: String, text: String)], _ more: [String: String] = [:]) -> Request {
    let (body, type) = form(fields)
    return Request(
      method: "POST", path: "/-/check",
      fields: ["host": "127.0.0.1:4000", "content-type": type].merging(more) { $1 }, body: body)
  }

  private static func text(_ request: Request, of live: LiveSite) async -> String {
    String(utf8: await live.response(request).body)
  }

  @Test func `a pasted feed is checked, totals first`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    let live = LiveSite(site.options)
    let empty = await Self.text(Request(path: "/-/check"), of: live)
    #expect(
      empty.contains("<form class=\"check\" action=\"/-/check\" method=\"post\" enctype=\"multipart/form-data\">"))
    #expect(!empty.contains("id=\"result\""))
    let page = await Self.text(Self.request([("name=\"feed\"", Self.feed), ("name=\"url\"", "")]), of: live)
    let total = try #require(page.range(of: "1 error"))
    let finding = try #require(page.range(of: "<article class=\"finding"))
    #expect(total.lowerBound < finding.lowerBound)
    #expect(page.contains("<h2 id=\"result\">pasted feed</h2>") && page.contains(" in RSS with 0 entries"))
  }

  @Test func `a chosen file is checked under its name, and nothing of it runs`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    let live = LiveSite(site.options)
    let text = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title><script>alert(1)</script></title></feed>"
    let page = await Self.text(
      Self.request([("name=\"feed\"", ""), ("name=\"file\"; filename=\"<b>.atom\"", text)]), of: live)
    #expect(page.contains("<h2 id=\"result\">&lt;b&gt;.atom</h2>") && page.contains(" in Atom with 0 entries"))
    #expect(!page.contains("<script>alert(1)"))
  }

  @Test func `a URL is fetched only if the server allows it`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    let live = LiveSite(site.options)
    let fields = [("name=\"url\"", "ftp://a.example/feed")]
    #expect(await Self.text(Self.request(fields), of: live).contains("URL must begin with http:// or https://"))
    var options = site.options
    options.fetchesFeeds = false
    let closed = LiveSite(options)
    let page = await Self.text(Self.request(fields), of: closed)
    #expect(!page.contains("id=\"result\"") && !page.contains("type=\"url\""))
  }

  @Test func `a damaged form is refused`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    let live = LiveSite(site.options)
    let (body, type) = Self.form([("name=\"feed\"", Self.feed)])
    for (bytes, type) in [
      (body, "text/plain"), (body, "multipart/form-data"), (Array(body.dropLast(8)), type),
      (Array(body.dropFirst()), type),
      ([], type), (Array("--xyz\r\nX: y\r\n\r\n\r\n--xyz--".utf8), type),
    ] {
      let request = Request(method: "POST", path: "/-/check", fields: ["content-type": type], body: bytes)
      #expect(await live.response(request).status == 400, "\(type)")
    }
  }

  @Test(arguments: [
    (["origin": "http://127.0.0.1:4000"], 200),
    (["origin": "http://127.0.0.1:4000", "sec-fetch-site": "same-origin"], 200),
    (["sec-fetch-site": "same-origin"], 200), ([:], 403), (["origin": "null"], 403),
    (["origin": "https://evil.example"], 403), (["origin": "http://127.0.0.1:5000"], 403),
    (["origin": "http://127.0.0.1:4000", "sec-fetch-site": "cross-site"], 403), (["sec-fetch-site": "same-site"], 403),
    (["sec-fetch-site": "none"], 403), (["origin": "https://evil.example", "sec-fetch-site": "same-origin"], 403),
  ])
  func `a feed is accepted only from the server’s own page`(_ fields: [String: String], _ status: Int) async {
    let filter = RequestFilter(isLocal: true) { _ in Response(200) }
    let request = Self.request([("name=\"feed\"", Self.feed)], fields)
    #expect(await filter.pass(request).status == status)
    var other = request
    other.path = "/-/"
    #expect(await filter.pass(other).status == 405)
    var foreign = request
    foreign.fields["host"] = "evil.example"
    #expect(await filter.pass(foreign).status == 403)
  }

  @Test(.peers("curl")) func `a form is read up to a limit`() async throws {
    let site = try SampleSite()
    defer { withExtendedLifetime(site) {} }
    let feed = try site.folder.write("feed.xml", Self.feed)
    let large = try site.folder.write("large.xml", String(repeating: "x", count: CheckPage.bodyLimit))
    let live = LiveSite(site.options)
    try await serving(live) { url in
      func send(_ file: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: try #require(Peer.path(of: "curl")))
        process.arguments = [
          "-s", "-w", "%{http_code}", "--max-time", "\(Patience.seconds)", "-H", "Sec-Fetch-Site: same-origin",
          "-F", "file=@\(file)", "\(url)-/check",
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
      }
      let page = try send(feed)
      #expect(page.contains("<h2 id=\"result\">feed.xml</h2>") && page.hasSuffix("200"))
      #expect(try send(large).hasSuffix("413"))
    }
  }
}
