import FeedCore
import FeedValidator
import Testing

private func rdf(_ channel: String = "", _ items: String = "") -> String {
  """
  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:foaf="http://xmlns.com/foaf/0.1/">
  <channel rdf:about="https://a.example/rdf"><title>a</title><link>https://a.example/</link>
  <description>d</description><items><rdf:Seq><rdf:li resource="https://a.example/1"/></rdf:Seq></items>\(channel)
  </channel>
  <item rdf:about="https://a.example/1"><title>1</title><link>https://a.example/1</link>\(items)</item>
  </rdf:RDF>
  """
}

private func check(_ text: String) -> [String] {
  Validator().validate(Array(text.utf8), name: "feed").diagnostics.map { "\($0.rule) \($0.message)" }
}

@Test func `RSS 1.0 is checked`() {
  let report = Validator().validate(Array(rdf().utf8), name: "feed")
  #expect(report.format == .rdf)
  #expect(report.diagnostics.isEmpty)
  #expect(check(rdf("", "<pubDate>today</pubDate>")) == ["rdf/unknown-element “pubDate” is not allowed in “item”"])
}

@Test func `RDF element values are not treated as text`() {
  let person = "<dc:creator><foaf:Person><foaf:name>Ada</foaf:name></foaf:Person></dc:creator>"
  #expect(check(rdf(person)).isEmpty)
  #expect(check(rdf("<dc:date rdf:resource='https://a.example/date'/>")).isEmpty)
  #expect(
    check(rdf("<description rdf:parseType='Literal'><b>d</b></description>")).first
      == "rdf/repeated-element duplicate “description” in “channel”")
}

@Test func `an unknown RDF attribute is reported, even on elements with RDF attributes`() {
  #expect(
    check(rdf("<image rdf:resources='https://a.example/i'/>")) == [
      "rdf/image-without-resource attribute “rdf:resource” is missing in “image”",
      "rdf/unexpected-attribute attribute “rdf:resources” is not allowed in “image”",
    ])
}

@Test func `RSS 0.90 requires no names, and the root of RSS 1.1 is its channel`() {
  #expect(
    check(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
      <channel><title>a</title><link>https://a.example/</link><description>d</description></channel>
      <item><title>1</title><link>https://a.example/1</link></item>
      </rdf:RDF>
      """
    ).isEmpty)
  #expect(
    check(
      """
      <Channel xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        rdf:about="https://a.example/rdf"><title>a</title><link>https://a.example/</link><description>d</description>
      </Channel>
      """) == ["rdf/channel-without-items “items” is missing in “Channel”"])
}

@Test(arguments: ["rdf:resource", "resource"])
func `an item that a channel refers to exists, with or without the prefix of its resource`(attribute: String) {
  let item = "<rdf:li resource=\"https://a.example/1\"/>"
  func problems(_ url: String) -> [String] {
    check(rdf().replacing(item, with: "<rdf:li \(attribute)=\"\(url)\"/>"))
  }
  #expect(problems("https://a.example/1") == [])
  #expect(
    problems("https://a.example/2") == [
      "rdf/reference-without-target no element has the name “https://a.example/2”"
    ])
}
