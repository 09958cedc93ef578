import FeedCore
import FeedValidator
import Testing

/// The rules of the profile for feed readers, in each format.
@Suite struct ReadersProfileTests {
  private func check(_ feed: String) -> [String] {
    var validator = Validator()
    validator.profile = .readers
    return validator.validate(Array(feed.utf8), name: "feed").diagnostics.filter {
      $0.rule.rawValue.hasPrefix("readers/")
    }
    .map { "\($0.location?.line ?? 0) \($0.message)" }
  }

  private func rss(_ item: String) -> String {
    """
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
    <item>\(item)</item></channel></rss>
    """
  }

  private func atom(_ entry: String) -> String {
    "<feed xmlns='http://www.w3.org/2005/Atom'>\n<entry>\(entry)</entry></feed>"
  }

  @Test func `an empty entry lacks every part in any format`() {
    let all = [
      "2 entry has no link to its page", "2 entry has no date", "2 entry has no text",
      "2 entry has no title",
    ]
    #expect(check(rss("")) == all)
    #expect(check(atom("")) == all)
    #expect(check("{ \"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [\n{ } ] }") == all)
  }

  @Test func `a part may be given by any of its elements`() {
    let text = "<title>Rye</title><description>Sour</description>"
    #expect(check(rss("\(text)<guid>https://a.example/1</guid><dc:date>2024-03-01T09:30:00Z</dc:date>")).isEmpty)
    #expect(
      check(rss("\(text)<guid isPermaLink='false'>1</guid><atom:updated>2024-03-01T09:30:00Z</atom:updated>"))
        == ["2 entry has no link to its page"])
    #expect(
      check(
        atom(
          "<title>Rye</title><updated>2024-03-01T09:30:00Z</updated><link href='https://a.example/'/><content type='image/png' src='https://a.example/1'/>"
        )
      ).isEmpty)
  }

  @Test func `a blank element does not count as a part`() {
    #expect(
      check(
        rss(
          "<title> </title><link>https://a.example/1</link><pubDate>Fri, 01 Mar 2024 09:30:00 +0000</pubDate><description/>"
        ))
        == ["2 entry has no text", "2 entry has no title"])
  }

  @Test func `a relative URL in Atom is reported, unless xml:base makes it absolute`() {
    let entry = "<title>Rye</title><updated>2024-03-01T09:30:00Z</updated><link href='https://a.example/'/>"
    let content = "&lt;a href='/rye'&gt;Rye&lt;/a&gt;</content>"
    #expect(
      check(atom("\(entry)<content type='html'>\(content)"))
        == ["2 “/rye” is relative, which many feed readers do not support"])
    #expect(check(atom("\(entry)<content type='html' xml:base='https://a.example/'>\(content)")).isEmpty)
  }

  @Test func `the profile contains exactly the rules of its vocabulary`() {
    #expect(RuleCatalog.validator.rules.count { $0.profile == .readers } == 3)
    #expect(RuleCatalog.validator.rules.filter { $0.profile == .readers }.allSatisfy { $0.id.vocabulary == "readers" })
  }
}
