import FeedCore
import FeedValidator
import Testing

private func check(_ text: String) -> [String] {
  Validator().validate(Array(text.utf8), name: "feed").diagnostics.filter { $0.severity == .error }
    .map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.rule) \($0.message) (\($0.help ?? ""))" }
}

private func channel(_ content: String) -> String {
  "<rss version='2.0'><channel><title>a</title><link>https://a.example/</link><description>d</description>\n\(content)</channel></rss>"
}

@Test func `an unknown element is reported with a similar name, and its content is ignored`() {
  #expect(
    check(channel("<managingeditor><x/></managingeditor>")) == [
      "2:2 rss/unknown-element “managingeditor” is not allowed in “channel” (did you mean “managingEditor”?)"
    ])
  #expect(
    check(channel("<guid>1</guid>")) == [
      "2:2 rss/unknown-element “guid” is not allowed in “channel” (move it to “item”)"
    ])
  #expect(
    check(channel("<dc:create xmlns:dc='http://purl.org/dc/elements/1.1/'/>")) == [
      "2:2 dc/unknown-element “dc:create” is not allowed in “channel” (did you mean “dc:creator”?)"
    ])
}

@Test func `a repeated element is reported with the first one`() {
  let report = Validator().validate(Array(channel("<title>b</title>").utf8), name: "feed")
  let diagnostic = report.diagnostics.first { $0.rule == "rss/repeated-element" }
  #expect(diagnostic?.message == "duplicate “title” in “channel”")
  #expect(diagnostic?.related.map(\.location.line) == [1])
  #expect(diagnostic?.context.node == "/rss/channel/title[2]")
}

@Test func `missing children and attributes have separate rules`() {
  #expect(
    check("<rss version='2.0'><channel><item><title>a</title><enclosure/></item></channel></rss>") == [
      "1:21 rss/channel-without-title “title” is missing in “channel” (add <title>…</title>, with text)",
      "1:21 rss/channel-without-link “link” is missing in “channel” (add <link>…</link>, with an absolute URL)",
      "1:21 rss/channel-without-description “description” is missing in “channel” (add <description>…</description>, with text)",
      "1:52 rss/enclosure-without-url attribute “url” is missing in “enclosure” (add url=\"…\", with an absolute URL)",
      "1:52 rss/enclosure-without-length attribute “length” is missing in “enclosure” (add length=\"…\", with a whole number of 0 or more)",
      "1:52 rss/enclosure-without-type attribute “type” is missing in “enclosure” (add type=\"…\", with a media type)",
    ])
}

@Test func `an invalid value is reported at its position and not passed to rules`() {
  #expect(
    check(channel("<pubDate>yesterday</pubDate><ttl>0</ttl>")) == [
      "2:10 date/not-rfc822 “yesterday” is not an RFC 822 date (write it like Fri, 01 Mar 2024 09:30:00 +0100, with English names and a numeric zone)",
      "2:34 number/not-a-positive-integer “0” is not a whole number of 1 or more (write a number of 1 or more)",
    ])
}

@Test func `children of unfinished elements are not reported as missing`() {
  #expect(
    check("<rss version='2.0'><channel><title>a</title>") == [
      "1:45 xml/premature-end “<channel>” is not closed at the end of the file (check that the file was written completely)"
    ])
}

@Test(arguments: [
  ("<html><body/></html>", "feed/html-page"),
  ("<fed/>", "feed/unknown-root"),
  ("[1]", "jsonfeed/root-not-an-object"),
])
func `a file that is not a feed is reported`(text: String, rule: String) {
  #expect(Validator().validate(Array(text.utf8), name: "x").diagnostics.map(\.rule.rawValue) == [rule])
}

@Test func `members are checked like elements`() {
  let feed = """
    { "version": "https://jsonfeed.org/version/1.1", "title": 7, "feed_url": "/feed", "_mine": 1, "titel": "a",
      "items": [ { "id": "1", "content_text": "a", "date_published": "today" } ] }
    """
  let report = Validator().validate(Array(feed.utf8), name: "feed.json")
  #expect(
    report.diagnostics.map { "\($0.rule) \($0.message)" } == [
      "jsonfeed/wrong-type “title” must be a string, but is a number",
      "iri/not-absolute “/feed” is not an absolute URL",
      "jsonfeed/unknown-member unknown member “titel” in “feed”",
      "date/not-rfc3339 “today” is not an RFC 3339 date",
    ])
  #expect(report.diagnostics.last?.context.node == "/items[1]/date_published")
}

@Test func `references in HTML attributes are decoded before the attributes are checked`() {
  let html =
    "&lt;p style=\"font-family: &amp;quot;Arial&amp;quot;\"&gt;&lt;a href=\"java&amp;#115;cript:go()\"&gt;a&lt;/a&gt;"
  let report = Validator().validate(
    Array(channel("<item><description>\(html)</description></item>").utf8), name: "feed")
  #expect(report.diagnostics.map(\.rule.rawValue).filter { $0.hasPrefix("html/") } == ["html/script-url"])
}

@Test func `for a misplaced element, the help gives its parent instead of a similar name`() {
  #expect(
    check(channel("<item><title>a</title><ttl>60</ttl><image/></item>")).map { $0.suffix(40) }
      == [
        "“ttl” is not allowed in “item” (move it to “channel”)",
        "“image” is not allowed in “item” (move it to “channel”)",
      ].map { $0.suffix(40) })
}
