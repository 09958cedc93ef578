import FeedCore
import FeedValidator
import Testing

/// Text that `--fix` must not change: in a feed with nothing to fix, and next to text that is fixed.
@Suite struct UnchangedTextTests {
  private static let repair = FeedRepair(Validator(now: Timestamp(secondsSinceEpoch: 1_735_689_600)))

  private static func fixed(_ bytes: [UInt8], name: String = "feed.xml") -> (bytes: [UInt8], done: [String]) {
    let outcome = repair.repair(bytes, name: name)
    return (outcome.bytes, outcome.done)
  }

  private static func rss(_ parts: String, title: String = "Bread") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"\
     xmlns:own="https://example.com/ns" xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel><title>\(title)</title><link>https://example.com/</link><description>B</description>
    <atom:link rel="self" type="application/rss+xml" href="https://example.com/feed"/>
    <language>en</language><item><title>Rye</title>\(parts)</item></channel></rss>
    """
  }

  private static func atom(_ parts: String, title: String = "Bread") -> String {
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>https://example.com/</id><title>\(title)</title>
    <updated>2024-03-01T09:30:00Z</updated><author><name>Ada</name></author>
    <link rel="self" href="https://example.com/feed"/><link href="https://example.com/"/>
    <entry><id>tag:example.com,2024:1</id><title>Rye</title><updated>2024-03-01T09:30:00Z</updated>\(parts)</entry>
    </feed>
    """
  }

  // MARK: Parts of a feed

  /// Parts of an item with the reason to keep them.
  static let rssParts: [(reason: String, text: String)] = [
    ("a section", "<description><![CDATA[R&D &nbsp; <b>a < b</b> &amp;]]></description>"),
    ("a comment", "<!-- R & D &nbsp; <a> --><description>a</description>"),
    ("an instruction", "<?page R & D &nbsp; ?><description>a</description>"),
    ("a reference to a character", "<description>a&#38;b&#x26;c&#160;d&#xA0;e</description>"),
    ("references of XML", "<description>&amp; &lt; &gt; &quot; &apos; &amp;amp; &amp;nbsp;</description>"),
    ("escaped HTML", "<description>&lt;p&gt;R &amp;amp; D&lt;/p&gt;</description>"),
    ("a query", "<link>https://example.com/?a=1&amp;b=2</link><description>a</description>"),
    ("a link with a space", "<link>https://example.com/a b</link>"),
    ("a relative link", "<link>/rye</link>"),
    ("a link without a scheme", "<link>example.com/rye</link>"),
    ("a link with other letters", "<link>https://example.com/Brötchen</link>"),
    ("a link with http", "<link>http://example.com/rye</link>"),
    ("an enclosure", #"<enclosure url="https://example.com/a.mp3?b=1&amp;c" length='12' type="audio/mpeg"/>"#),
    ("a permalink", "<guid>https://example.com/rye</guid>"),
    ("a guid with its attribute", #"<guid isPermaLink="true">rye</guid>"#),
    ("a name", #"<guid isPermaLink="false">rye</guid>"#),
    ("a name of another site’s number", #"<guid isPermaLink="false">17</guid>"#),
    ("a short number", "<guid>17</guid>"),
    ("a number of eight digits", "<guid>12345678</guid>"),
    ("an empty guid", "<guid></guid>"),
    ("a blank guid", "<guid> </guid>"),
    ("a date", "<pubDate>Fri, 01 Mar 2024 09:30:00 +0100</pubDate>"),
    ("a zone of letters", "<pubDate>Fri, 01 Mar 2024 09:30:00 EST</pubDate>"),
    ("a date without a weekday", "<pubDate>01 Mar 2024 09:30:00 GMT</pubDate>"),
    ("a date with another weekday", "<pubDate>Mon, 01 Mar 2024 09:30:00 GMT</pubDate>"),
    ("a date without a time", "<pubDate>2024-03-01</pubDate>"),
    ("a date without a zone", "<pubDate>2024-03-01T09:30:00</pubDate>"),
    ("a day or a month first", "<pubDate>03/01/2024 09:30:00 GMT</pubDate>"),
    ("a day that does not exist", "<pubDate>2024-02-30T09:30:00Z</pubDate>"),
    ("a date with milliseconds in another element", "<dc:date>2024-03-01T09:30:00.123Z</dc:date>"),
    ("a date that looks like none", "<pubDate>yesterday &amp; today</pubDate>"),
    ("space around text", "<description> a \n b\t</description>"),
    ("space around a title", "<description>a</description><category> rye </category>"),
    ("an element of an own namespace", "<own:date>2024-03-01 09:30:00 +0000</own:date>"),
    ("a namespace of an element", #"<description>a</description><x:y xmlns:x="https://example.com/atom">z</x:y>"#),
    ("line breaks of Windows", "<description>a\r\nb</description>\r\n"),
    ("letters of two code points", "<description>e\u{301} o\u{308} \u{1F468}\u{200D}\u{1F373}</description>"),
    ("a byte order mark in text", "<description>a\u{FEFF}b\u{A0}c</description>"),
    ("HTML in a section", "<content:encoded><![CDATA[<a href=\"?a=1&b=2\">x</a>]]></content:encoded>"),
    ("quotes of both kinds", #"<source url='https://example.com/"a'>it's "b"</source>"#),
  ]

  @Test(arguments: rssParts.indices)
  func `a part of an RSS feed stays, also if its title is fixed`(index: Int) {
    let (reason, part) = Self.rssParts[index]
    let feed = Self.rss(part)
    let alone = Self.fixed(Array(feed.utf8))
    #expect(alone.bytes == Array(feed.utf8), "\(reason)")
    #expect(alone.done == [], "\(reason)")
    let next = Self.fixed(Array(Self.rss(part, title: "R & D").utf8))
    #expect(String(decoding: next.bytes, as: UTF8.self) == Self.rss(part, title: "R &amp; D"), "\(reason)")
    #expect(next.done == ["1 ampersand was escaped"], "\(reason)")
  }

  static let atomParts: [(reason: String, text: String)] = [
    ("milliseconds", "<published>2024-03-01T09:30:00.123Z</published>"),
    ("a fraction of nine digits", "<published>2024-03-01T09:30:00.123456789+01:00</published>"),
    ("an unknown offset", "<published>2024-03-01T09:30:00-00:00</published>"),
    ("a leap second", "<published>2016-12-31T23:59:60Z</published>"),
    ("a date without a zone", "<published>2024-03-01T09:30:00</published>"),
    ("a date without seconds and zone", "<published>2024-03-01T09:30</published>"),
    ("a date of a form", "<published>01.03.2024 09:30</published>"),
    ("space in text", "<summary> a  b </summary>"),
    ("space in content", "<content type=\"html\"> &lt;p&gt; a </content>"),
    ("XHTML", #"<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"> <p>a &#38; b</p> </div></content>"#),
    ("HTML", #"<content type="html">&lt;p&gt;R &amp;amp; D&amp;nbsp;&lt;/p&gt;</content>"#),
    ("a section", #"<content type="html"><![CDATA[<p>R&D &nbsp;]]></content>"#),
    ("a link", #"<link rel="alternate" href="https://example.com/?a=1&amp;b=2"/>"#),
    ("a relative link", #"<link href="rye"/>"#), ("a base", #"<link href="rye" xml:base="https://example.com/a/"/>"#),
    ("a link with a language", #"<link rel="related" hreflang="de" href="HTTPS://EXAMPLE.com/%7Erye"/>"#),
  ]

  @Test(arguments: atomParts.indices)
  func `a part of an Atom feed stays, also if its title is fixed`(index: Int) {
    let (reason, part) = Self.atomParts[index]
    let feed = Self.atom(part)
    let alone = Self.fixed(Array(feed.utf8))
    #expect(alone.bytes == Array(feed.utf8), "\(reason)")
    #expect(alone.done == [], "\(reason)")
    let next = Self.fixed(Array(Self.atom(part, title: "R & D").utf8))
    #expect(String(decoding: next.bytes, as: UTF8.self) == Self.atom(part, title: "R &amp; D"), "\(reason)")
    #expect(next.done == ["1 ampersand was escaped"], "\(reason)")
  }

  // MARK: Files

  private static func latin1(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  /// Files with a problem that has a fix, and a reason not to fix it.
  static let files: [(reason: String, name: String, bytes: [UInt8])] = [
    ("a byte that is not UTF-8", "a.xml", Array(rss("", title: "R & D").utf8).replacingFirst("Bread", with: [0xE9])),
    ("Latin-1 declared as UTF-8", "a.xml", latin1(rss("<description>é</description>", title: "R & D"))),
    (
      "Latin-1 without a declaration", "a.xml",
      latin1("<rss version='2.0'><channel><title>é & D</title></channel></rss>")
    ),
    ("half a character", "a.xml", Array(rss("<description>x</description>", title: "R & D").utf8) + [0xC3]),
    (
      "half a pair of UTF-16 in UTF-8", "a.xml",
      Array("<rss version='2.0'><channel><title>R & D".utf8)
        + [0xED, 0xA0, 0x80] + Array("</title></channel></rss>".utf8)
    ),
    (
      "a longer form of a slash", "a.xml",
      Array("<rss version='2.0'><channel><title>R & D".utf8)
        + [0xC0, 0xAF] + Array("</title></channel></rss>".utf8)
    ),
    ("a replacement character", "a.xml", Array(rss("<description>a\u{FFFD}b</description>", title: "R & D").utf8)),
    (
      "an unsupported encoding", "a.xml",
      latin1(rss("<description>é</description>", title: "R & D").replacing("UTF-8", with: "x-own"))
    ),
    ("JSON in Latin-1", "a.json", latin1(#"{"version": "https://jsonfeed.org/version/1", "title": "é", "items": []}"#)),
    ("a page", "a.html", Array("<!DOCTYPE html><title>R & D</title><p>R & D</p>".utf8)),
    ("a page without a document type", "a.xml", Array("<html><head><title>R & D</title></head></html>".utf8)),
    ("another XML file", "a.xml", Array("<list><title>R & D</title></list>".utf8)),
    ("plain text", "a.xml", Array("R & D".utf8)), ("nothing", "a.xml", []),
    (
      "JSON of another kind", "a.json",
      [0xEF, 0xBB, 0xBF] + Array(#"{"name": "a"}"#.utf8)
    ),
    ("a list of files", "a.json", Array(#"["a", "b"]"#.utf8)),
  ]

  @Test(arguments: files.indices)
  func `a file that cannot be fixed without losing text stays as it is`(index: Int) {
    let (reason, name, bytes) = Self.files[index]
    let outcome = Self.fixed(bytes, name: name)
    #expect(outcome.bytes == bytes, "\(reason)")
    #expect(outcome.done == [], "\(reason)")
  }

  // MARK: Fixes that would cause other problems

  /// Feeds with a problem whose fix would cause a problem of another rule.
  static let exchanges: [(reason: String, feed: String)] = [
    (
      "a corrected namespace has an invalid link",
      rss(#"<a:link xmlns:a="http://www.w3.org/2005/atom" rel="self" href=":::"/>"#)
    ),
    ("a number as a name is too short", rss("<guid>1234</guid>")),
    (
      "a number as a name is too short, with other entries",
      rss("<guid>12345678</guid></item><item><title>Oat</title><guid>87654321</guid>")
    ),
  ]

  @Test(arguments: exchanges.indices)
  func `a problem is not replaced by another one`(index: Int) {
    let (reason, feed) = Self.exchanges[index]
    let outcome = Self.fixed(Array(feed.utf8))
    #expect(String(decoding: outcome.bytes, as: UTF8.self) == feed, "\(reason)")
    #expect(outcome.done == [], "\(reason)")
  }

  @Test func `an entity that the feed declares is not replaced by that of HTML`() {
    let feed =
      #"<!DOCTYPE rss [<!ENTITY euro "Euro">]>"# + "\n"
      + Self.rss("<description>&euro; &nbsp;</description>", title: "R & D").dropFirst(39)
    let outcome = Self.fixed(Array(feed.utf8))
    #expect(
      String(decoding: outcome.bytes, as: UTF8.self)
        == feed.replacing("R & D", with: "R &amp; D").replacing("&nbsp;", with: "&#160;"))
  }

  @Test func `a self link is added only where the URL is known and the prefix is free`() {
    let link = #"<atom:link rel="self" type="application/rss+xml" href="https://example.com/feed"/>"#
    let own = "https://example.com/own"
    let feed = Self.rss("").replacing(link, with: "")
    #expect(Self.fixed(Array(feed.utf8)).done == [])
    let repair = FeedRepair(Validator(feedURL: IRI(unchecked: own)))
    func fixed(_ feed: String) -> String {
      String(decoding: repair.repair(Array(feed.utf8), name: "a.xml").bytes, as: UTF8.self)
    }
    #expect(fixed(feed).contains(#"<atom:link rel="self" type="application/rss+xml" href="\#(own)"/><title>"#))
    let taken = feed.replacing("http://www.w3.org/2005/Atom", with: "https://example.com/atom")
    #expect(fixed(taken) == taken)
    #expect(fixed(Self.rss("")) == Self.rss(""))
    // A prefix that only an item declares does not hold for the channel.
    let local = feed.replacing(#" xmlns:atom="http://www.w3.org/2005/Atom""#, with: "").replacing(
      "<title>Rye</title>",
      with:
        #"<title>Rye</title><a:link xmlns:a="http://www.w3.org/2005/Atom" rel="related" href="https://a.example/"/>"#)
    #expect(fixed(local).contains(#"<rss xmlns:atom="http://www.w3.org/2005/Atom" version="2.0""#))
    #expect(fixed(local).contains(#"<atom:link rel="self" type="application/rss+xml" href="\#(own)"/><title>"#))
  }
}

extension [UInt8] {
  /// Returns the bytes with others instead of the first occurrence of a text.
  fileprivate func replacingFirst(_ text: String, with bytes: [UInt8]) -> [UInt8] {
    guard let range = firstRange(of: Array(text.utf8)) else { return self + bytes }
    return self[..<range.lowerBound] + bytes + self[range.upperBound...]
  }
}
