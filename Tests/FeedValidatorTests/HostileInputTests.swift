import FeedCore
import FeedDocument
import FeedValidator
import Testing

private func rules(_ bytes: [UInt8]) -> [String] {
  Validator().validate(bytes, name: "feed.xml").diagnostics.map(\.rule.rawValue)
}

private func rules(_ text: String) -> [String] { rules(Array(text.utf8)) }

private func atomFeed(_ link: String) -> String {
  """
  <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Bread</title><id>tag:example.com,2024:feed</id>
  <updated>2024-03-01T09:30:00Z</updated><author><name>Ada</name></author>\(link)</feed>
  """
}

private func rssItem(_ description: String) -> String {
  """
  <rss version="2.0"><channel><title>Bread</title><link>https://example.com/</link><description>d</description>
  <item><guid>https://example.com/1</guid><description>\(description)</description></item></channel></rss>
  """
}

@Test(arguments: [
  "https://[::1/feed.atom", "https://[", "https://example.com/100%", "https://example.com/%zz", "//[", "%",
  "https://]/",
])
func `self links of any form are checked`(href: String) {
  #expect(!rules(atomFeed("<link rel=\"self\" href=\"\(href)\"/>")).isEmpty)
}

@Test func `references to numbers beyond Unicode are checked, escaped or not`() {
  #expect(rules(rssItem("&lt;a href=\"&amp;#99999999999;\"&gt;a&lt;/a&gt;")).contains("html/character-reference"))
  #expect(rules(atomFeed("<link href=\"https://example.com/&#99999999999;\"/>")).contains { $0.hasPrefix("xml/") })
}

@Test func `a link relation with a replacement character is not registered`() {
  let found = rules(atomFeed("<link rel=\"\u{FFFD}\" href=\"https://example.com/\"/>"))
  #expect(found.contains("atom/unknown-link-relation"))
  #expect(found.contains("text/bad-characters"))
}

@Test(arguments: [[2, 3, 0, 1], [1, 0, 3, 2], [0, 1, 2, 3], [3, 2, 1, 0]])
func `UCS-4 in any byte order gets a report`(order: [Int]) {
  let text = "<?xml version=\"1.0\" encoding=\"ISO-10646-UCS-4\"?>" + rssItem("Sourdough")
  let bytes = text.unicodeScalars.flatMap { scalar in
    order.map { UInt8(truncatingIfNeeded: scalar.value >> UInt32(8 * (3 - $0))) }
  }
  #expect(!rules(bytes).isEmpty)
  #expect(!rules([0, 0, 0xFF, 0xFE] + bytes).isEmpty)
  #expect(!rules([0xFE, 0xFF, 0, 0] + bytes).isEmpty)
}

@Test(.timeLimit(.minutes(20)))
func `nested entities take linear time`() {
  let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]
  let declarations = zip(names, names.dropFirst()).map { name, next in
    "<!ENTITY \(next) \"\(String(repeating: "&\(name);", count: 10))\">"
  }
  let doctype = "<!DOCTYPE rss [<!ENTITY a \"bread\">\(declarations.joined())]>"
  _ = rules(doctype + rssItem("&j;"))
  let large = "<!DOCTYPE rss [<!ENTITY a \"\(String(repeating: "bread", count: 10_000))\">]>"
  #expect(rules(large + rssItem(String(repeating: "&a;", count: 100))).contains("limit/entities-too-large"))
}

@Test(.timeLimit(.minutes(20)))
func `styles, tags and references of any length are read once`() {
  for part in ["color: red; ", "a", " ", ":", ";", "url(", "\\", "\"'"] {
    let style = String(repeating: part + "\n", count: 5_000).replacing("\"", with: "&amp;quot;")
    _ = rules(rssItem("&lt;p style=\"\(style)\"&gt;a&lt;/p&gt;"))
  }
  for part in ["&lt;", "&lt;a ", "&lt;!--", "&amp;", "&amp;#", "&lt;a href='", "&lt;/", "&lt;?import"] {
    _ = rules(rssItem(String(repeating: part + "\n", count: 5_000)))
    _ = rules(atomFeed("<subtitle>\(String(repeating: part + "\n", count: 5_000))</subtitle>"))
  }
}

@Test func `OPML without a version, with an outline of an unknown type, gets a report`() {
  #expect(!rules("<opml><head/><body><outline text=\"a\" type=\"bread\"/></body></opml>").isEmpty)
}

@Test(arguments: ["--,..", "-- ..", "", "1 2 3", "NaN NaN"])
func `coordinates of any form are checked`(point: String) {
  let feed = rssItem("a").replacing(
    "<item>", with: "<item xmlns:g=\"http://www.georss.org/georss\"><g:point>\(point)</g:point>")
  #expect(rules(feed).contains("georss/point"))
}

@Test(arguments: ["<n#/>", "<a n#=''/>", "<?n# ?>", "<!ENTITY n# ''>"])
func `reading stops after too many names`(piece: String) {
  let names = (0..<80_000).map { piece.replacing("#", with: "\($0)") }.joined()
  let isEntity = piece.hasPrefix("<!")
  let text = isEntity ? "<!DOCTYPE rss [\(names)]><rss/>" : "<rss><channel>\(names)</channel></rss>"
  let reading = XMLReader.read(Array(text.utf8), name: "feed.xml")
  let limit = reading.diagnostics.first { $0.rule == "limit/too-many-nodes" }
  #expect(limit?.message == "file has more than 65536 different names")
}
