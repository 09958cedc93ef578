import FeedCore
import FeedValidator
import Testing

private func check(_ body: String, head: String = "<title>a</title>", version: String = "2.0") -> [String] {
  let text = "<opml version='\(version)'><head>\(head)</head><body>\(body)</body></opml>"
  let report = Validator().validate(Array(text.utf8), name: "list.opml")
  return report.diagnostics.map { "\($0.rule) \($0.message)" }
}

@Test func `a list of feeds is checked at any depth`() {
  #expect(Validator().validate(Array("<opml version='2.0'/>".utf8), name: "x").format == .opml)
  let feed = "<outline text='a' title='a' type='rss' xmlUrl='https://a.example/feed'/>"
  #expect(check("<outline text='b'><outline text='c'>\(feed)</outline></outline>").isEmpty)
  #expect(
    check("<outline text='b'><outline text='c'><outline/></outline></outline>") == [
      "opml/outline-without-text attribute “text” is missing in “outline”"
    ])
}

@Test func `dates, windows and versions of an outline are checked`() {
  let outline = "<outline text='a'/>"
  #expect(check(outline, version: "3.0") == ["opml/version “3.0” is not an allowed value"])
  #expect(
    check(outline, head: "<windowTop>high</windowTop>") == ["number/not-a-whole-number “high” is not a whole number"])
  #expect(check(outline, head: "<expansionState>1,6,13</expansionState>").isEmpty)
  #expect(check(outline, head: "<expansionState/>").isEmpty)
  #expect(check("<outline text='a' created='today'/>").map { $0.prefix(15) } == ["date/not-rfc822"])
  #expect(check("") == ["opml/body-without-outline “outline” is missing in “body”"])
}

@Test func `an outline may have additional attributes, but a feed’s attributes are checked`() {
  #expect(check("<outline text='a' mood='sunny'/>").isEmpty)
  #expect(
    check("<outline text='a' title='a' type='rss' xmlURL='https://a.example/'/>") == [
      "opml/feed-without-xml-url feed has no “xmlUrl” attribute",
      "opml/unknown-attribute unknown attribute “xmlURL”",
    ])
}
