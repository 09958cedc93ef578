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

@Test func `an unknown element is reported with the name that was meant, and not looked into`() {
  #expect(
    check(channel("<managingeditor><x/></managingeditor>")) == [
      "2:2 rss/unknown-element “channel” cannot hold “managingeditor” (did you mean “managingEditor”?)"
    ])
  #expect(
    check(channel("<guid>1</guid>")) == [
      "2:2 rss/unknown-element “channel” cannot hold “guid” (“guid” belongs in “item”)"
    ])
  #expect(
    check(channel("<dc:create xmlns:dc='http://purl.org/dc/elements/1.1/'/>")) == [
      "2:2 dc/unknown-element “channel” cannot hold “dc:create” (did you mean “dc:creator”?)"
    ])
}

@Test func `a repeated element is reported with the first one`() {
  let report = Validator().validate(Array(channel("<title>b</title>").utf8), name: "feed")
  let diagnostic = report.diagnostics.first { $0.rule == "rss/repeated-element" }
  #expect(diagnostic?.message == "“channel” has a second “title”")
  #expect(diagnostic?.related.map(\.location.line) == [1])
  #expect(diagnostic?.context.node == "/rss/channel/title[2]")
}

@Test func `missing children and attributes have names of their own`() {
  #expect(
    check("<rss version='2.0'><channel><item><title>a</title><enclosure/></item></channel></rss>") == [
      "1:21 rss/channel-without-title “channel” has no “title” (add <title>…</title>, with text)",
      "1:21 rss/channel-without-link “channel” has no “link” (add <link>…</link>, with an absolute IRI)",
      "1:21 rss/channel-without-description “channel” has no “description” (add <description>…</description>, with text)",
      "1:52 rss/enclosure-without-url “enclosure” has no “url” attribute (add it: url=\"…\", with an absolute IRI)",
      "1:52 rss/enclosure-without-length “enclosure” has no “length” attribute (add it: length=\"…\", with a whole number of 0 or more)",
      "1:52 rss/enclosure-without-type “enclosure” has no “type” attribute (add it: type=\"…\", with a media type)",
    ])
}

@Test func `a value that is none is reported where it stands, and reaches no rule`() {
  #expect(
    check(channel("<pubDate>yesterday</pubDate><ttl>0</ttl>")) == [
      "2:10 date/not-rfc822 “yesterday” is not a date as in RFC 822 (write it like Fri, 01 Mar 2024 09:30:00 +0100, with English names and a numeric zone)",
      "2:34 number/not-a-positive-integer “0” is not a whole number of 1 or more (write it in digits only, as in 12)",
    ])
}

@Test func `what is unfinished is not missing`() {
  #expect(
    check("<rss version='2.0'><channel><title>a</title>") == [
      "1:45 xml/premature-end the file ends while “<channel>” is still open (was the file cut short? write it again)"
    ])
}

@Test(arguments: [
  ("<html><body/></html>", "feed/html-page"),
  ("<fed/>", "feed/unknown-root"),
  ("[1]", "jsonfeed/root-not-an-object"),
])
func `what is no feed is named`(text: String, rule: String) {
  #expect(Validator().validate(Array(text.utf8), name: "x").diagnostics.map(\.rule.rawValue) == [rule])
}

@Test func `members are checked as elements are`() {
  let feed = """
    { "version": "https://jsonfeed.org/version/1.1", "title": 7, "feed_url": "/feed", "_mine": 1, "titel": "a",
      "items": [ { "id": "1", "content_text": "a", "date_published": "today" } ] }
    """
  let report = Validator().validate(Array(feed.utf8), name: "feed.json")
  #expect(
    report.diagnostics.map { "\($0.rule) \($0.message)" } == [
      "jsonfeed/wrong-type “title” is a number here, and must be a string",
      "iri/not-absolute “/feed” is not an absolute address",
      "jsonfeed/unknown-member JSON Feed has no member “titel” in “feed”",
      "date/not-rfc3339 “today” is not a date and time as in RFC 3339",
    ])
  #expect(report.diagnostics.last?.context.node == "/items[1]/date_published")
}

@Test func `references in HTML’s attributes are read before the attributes are judged`() {
  let html =
    "&lt;p style=\"font-family: &amp;quot;Arial&amp;quot;\"&gt;&lt;a href=\"java&amp;#115;cript:go()\"&gt;a&lt;/a&gt;"
  let report = Validator().validate(
    Array(channel("<item><description>\(html)</description></item>").utf8), name: "feed")
  #expect(report.diagnostics.map(\.rule.rawValue).filter { $0.hasPrefix("html/") } == ["html/script-url"])
}

@Test func `an element that belongs elsewhere is sent there, not to a name of another vocabulary`() {
  #expect(
    check(channel("<item><title>a</title><ttl>60</ttl><image/></item>")).map { $0.suffix(40) }
      == [
        "cannot hold “ttl” (“ttl” belongs in “channel”)", "cannot hold “image” (“image” belongs in “channel”)",
      ].map { $0.suffix(40) })
}
