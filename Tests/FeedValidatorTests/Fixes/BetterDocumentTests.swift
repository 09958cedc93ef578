import FeedCore
import Testing

@testable import FeedValidator

/// Which of two texts a repair keeps.
@Suite struct BetterDocumentTests {
  private func document(_ items: String, link: String = "https://example.com/", end: String = "") -> ValidatedDocument {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Bread</title><link>\(link)</link>
      <description>B</description><atom:link rel="self" type="application/rss+xml" href="https://example.com/feed"/>
      <language>en</language>\(items)</channel></rss>\(end)
      """
    return Validator().validateDocument(Array(text.utf8), name: "feed.xml")
  }

  private func item(_ number: Int, date: String) -> String {
    "<item><title>\(number)</title><guid isPermaLink=\"false\">tag:example.com,2024:\(number)</guid>"
      + "<pubDate>\(date)</pubDate></item>"
  }

  private let good = "Fri, 01 Mar 2024 09:30:00 GMT"

  @Test func `a text is better with fewer problems, and no more of any rule`() {
    func items(_ dates: String...) -> String { dates.enumerated().map { item($0, date: $1) }.joined() }
    let before = document(items("yesterday", "tomorrow"))
    let rules = before.report.diagnostics.map(\.rule)
    #expect(rules.count == 2 && Set(rules).count == 1, "\(rules)")
    #expect(document(items(good, "tomorrow")).isBetter(than: before))
    #expect(document(items(good, good)).isBetter(than: before))
    // As many problems as before.
    #expect(!before.isBetter(than: before))
    #expect(!document(items("today", "tomorrow")).isBetter(than: before))
    // One problem instead of two, but of another rule.
    let other = document(items(good, good), link: "//")
    #expect(other.report.diagnostics.count == 1 && other.report.diagnostics[0].rule != rules[0], "\(other.report)")
    #expect(!other.isBetter(than: before))
    // A text that is not complete is never better than one that is.
    #expect(!document(items(good, good), end: "</rss>").isBetter(than: before))
    #expect(before.isBetter(than: document(items(good, good), end: "<")))
  }
}
