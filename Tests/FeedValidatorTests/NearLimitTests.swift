import FeedCore
import FeedDocument
import FeedSystem
import FeedTesting
import Testing

@testable import FeedValidator

/// Limits of reports and rules that the nearest examples cannot show.
@Suite struct NearLimitTests {
  private func atom(_ parts: String) -> [UInt8] {
    Array(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.com/</id><title>Bread</title>
      <updated>2024-03-01T09:30:00Z</updated><author><name>Ada</name></author>\(parts)</feed>
      """.utf8)
  }

  @Test func `the problems of a report are limited exactly`() {
    var validator = Validator()
    validator.limits.diagnostics = 5
    let usual = Validator().validate(atom(""), name: "a").diagnostics.count
    for count in 0...8 {
      let feed = atom(String(repeating: "<link href=\"\"/>", count: count))
      let all = Validator().validate(feed, name: "a").diagnostics.count
      #expect(all >= usual + count - 1)
      let report = validator.validate(feed, name: "a")
      #expect(report.diagnostics.count == min(all, 5) && report.isTruncated == (all > 5), "\(all)")
    }
  }

  @Test(arguments: [
    // The last problem is followed by elements without problems, is the last of all, or was found by the reader.
    "<rss version='2.0'><channel><title/><link>https://example.com/</link><description>a</description></channel></rss>",
    "<rss version='2.0'><channel><title>a</title><link>b</link><item><x/></item><language>e n</language></channel></rss>",
    "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>a b</id><title>a</title><title>b</title><entry/><x/></feed>",
    "<rss version=\"2.0\"><channel><title>a & b &c; d</title><link>&</link></channel></rss>",
    "{\"version\": 1, \"title\": 2, \"home_page_url\": \"https://example.com/\", \"items\": []}",
    "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"a\", \"title\": \"b\", \"title\": \"c\"}",
    "{\"title\": \"\\ud800\", \"title\": \"\\ud800 \\ud800\", \"items\": [{}, {\"id\": 1}, 2]}",
    "{\"a\": 1, \"a\": 2, \"a\": 3",
  ])
  func `a report says that it was cut only if a problem was left out`(feed: String) {
    let all = Validator().validate(Array(feed.utf8), name: "a").diagnostics
    #expect(all.count > 1)
    for limit in 1...all.count + 1 {
      var validator = Validator()
      validator.limits.diagnostics = limit
      let report = validator.validate(Array(feed.utf8), name: "a")
      #expect(report.diagnostics.count == min(all.count, limit), "\(limit)")
      #expect(report.isTruncated == (all.count > limit), "\(limit) of \(all.count)")
    }
  }

  @Test(arguments: [
    ("onclick=\"a\"", ["onclick"]), ("on=\"a\"", []), ("onx=\"a\"", ["onx"]), ("on=\"a\" onclick=\"b\"", ["onclick"]),
    ("ON=\"a\" ONLOAD=\"b\"", ["onload"]), ("one=\"a\" no=\"b\"", ["one"]),
  ])
  func `an attribute that begins with “on” is a handler`(attributes: String, handlers: [String]) {
    let feed = atom(
      "<entry><id>tag:a,2024:1</id><title>A</title><updated>2024-03-01T09:30:00Z</updated>"
        + "<content type=\"html\">&lt;p \(attributes.replacing("\"", with: "&quot;"))&gt;x&lt;/p&gt;</content></entry>")
    let found = Validator().validate(feed, name: "a").diagnostics.filter { $0.rule == "html/event-handler" }
    #expect(found.map { $0.context.attribute } == handlers)
  }

  @Test func `a response of one packet need not be compressed`() {
    expectLimit(1400) { size in
      let start = "<rss version=\"2.0\"><!--"
      let text = start + String(repeating: "x", count: size - start.utf8.count - 9) + "--></rss>"
      let fetch = HTTPFetch(
        redirects: [], response: HTTPResponse(url: "https://example.com/feed", status: 200), body: Array(text.utf8),
        revalidation: nil)
      return !Validator().validate(fetch).diagnostics.contains { $0.rule == "http/not-compressed" }
    }
  }

  @Test(arguments: [
    ("next", true), ("previous", true), ("prev-archive", true), ("next-archive", true), ("current", true),
    ("self", false), ("alternate", false), ("hub", false), ("related", false),
  ])
  func `a feed with links to more of its entries is a part`(relation: String, isPart: Bool) {
    var validator = Validator()
    validator.gathersFacts = true
    let link = "<link rel=\"\(relation)\" href=\"https://example.com/more\"/>"
    #expect(validator.validate(atom(link), name: "a").facts?.isPartial == isPart)
  }

  @Test func `a line of a hundred characters is shown completely`() throws {
    for count in 99...102 {
      let text = String(repeating: "x", count: count)
      for offset in [0, count / 2, count - 1] {
        let source = Source(name: "a", text: text)
        let frame = try #require(CodeFrame(source.location(offset, count: 1), in: source))
        #expect(frame.line.contains("…") == (count > 100), "\(count), \(offset)")
        #expect(frame.line.count { $0 == "x" } == min(count, 100))
      }
    }
  }
}
