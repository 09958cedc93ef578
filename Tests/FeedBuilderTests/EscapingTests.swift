import FeedBuilder
import FeedCore
import FeedVocabulary
import Testing

/// Characters and markup that feeds must not contain.
struct EscapingTests {
  private func encode(title: String, html: [UInt8] = [], _ format: FeedFormat) throws -> String {
    let time = try Timestamp(rfc3339: "2024-03-01T09:30:00Z")
    let entry = Entry(
      id: IRI("tag:example.com,2024:1"), title: title, url: IRI("https://example.com/1"),
      authors: [Person(name: "Ada")], published: time, content: Markup(html: html))
    let feed = Feed(
      id: IRI("https://example.com/"), title: "Example", url: "https://example.com/", updated: time, entries: [entry])
    return String(decoding: try feed.encoded(as: format, at: "https://example.com/feed"), as: UTF8.self)
  }

  @Test func `“<” before a combining mark is escaped`() throws {
    #expect(try encode(title: "a <\u{338} b", .rss).contains("<title>a &lt;\u{338} b</title>"))
    #expect(try encode(title: "a <\u{338} b", .atom).contains("<title>a &lt;\u{338} b</title>"))
  }

  @Test func `the end of a CDATA section is escaped`() throws {
    #expect(try encode(title: "x", html: Array("a ]]> b".utf8), .rss).contains("a ]]&gt; b"))
  }

  @Test(arguments: FeedFormat.allCases)
  func `control characters and noncharacters are removed`(format: FeedFormat) throws {
    let title = "a\u{0}\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}\u{85}\u{9F}\u{FFFE}\u{FFFF}b"
    #expect(try encode(title: title, format).contains("ab"))
  }

  @Test(arguments: FeedFormat.allCases)
  func `a replacement character becomes a question mark`(format: FeedFormat) throws {
    #expect(try encode(title: "a\u{FFFD}b", format).contains("a?b"))
  }

  @Test(arguments: FeedFormat.allCases)
  func `bytes that are not UTF-8 become question marks`(format: FeedFormat) throws {
    let text = try encode(title: "x", html: [0x61, 0xC3, 0x62, 0xED, 0xA0, 0x80, 0x63], format)
    #expect(text.contains("a?b"))
    #expect(!text.contains("\u{FFFD}"))
  }

  @Test func `line ends become line feeds`() throws {
    #expect(try encode(title: "x", html: Array("a\r\nb\rc".utf8), .rss).contains("a\nb\nc"))
    #expect(try encode(title: "x", html: Array("a\r\nb\rc".utf8), .json).contains("a\\nb\\nc"))
  }

  @Test(arguments: [
    ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\nb", "a\nb"), ("a\n\rb", "a\n\nb"), ("a\r\r\nb", "a\n\nb"),
    ("a\r\n\r\nb", "a\n\nb"), ("a\r\u{1}\nb", "a\n\nb"),
  ])
  func `a line end of two characters is one line feed`(text: String, expected: String) throws {
    let bytes = try encode(title: "x", html: Array(text.utf8), .rss).utf8
    #expect(Array(bytes.split(separator: UInt8(ascii: "x")).joined()).contains(Array("\(expected)".utf8)))
    #expect(try encode(title: text, .json).contains("\"\(expected.replacing("\n", with: "\\n"))\""))
  }

  @Test func `JSON strings are escaped`() throws {
    #expect(try encode(title: "a\"b\\c\td/e", .json).contains(#""title": "a\"b\\c\td/e""#))
  }

  @Test func `a title that looks like markup is HTML in Atom, and cannot be mistaken for it in RSS`() throws {
    #expect(try encode(title: "the <b> tag", .atom).contains("<title type=\"html\">the &amp;lt;b&amp;gt; tag</title>"))
    #expect(try encode(title: "the <b> tag", .rss).contains("<title>the &lt;\u{2060}b&gt; tag</title>"))
    #expect(try encode(title: "write &amp;", .rss).contains("<title>write &amp;\u{2060}amp;</title>"))
    #expect(try encode(title: "write &#38 x", .rss).contains("<title>write &amp;\u{2060}#38 x</title>"))
    #expect(try encode(title: "take &#x", .rss).contains("<title>take &amp;\u{2060}#x</title>"))
    #expect(try encode(title: "the <b> tag", .json).contains("\"title\": \"the <b> tag\""))
  }

  @Test(arguments: [FeedFormat.rss, .atom])
  func `a title that does not look like markup is unchanged`(format: FeedFormat) throws {
    #expect(
      try encode(title: "AT&T: a < b & c > d", format).contains("<title>AT&amp;T: a &lt; b &amp; c &gt; d</title>"))
    #expect(try encode(title: "R&#D", format).contains("<title>R&amp;#D</title>"))
  }

  @Test func `an entry without any text has its title as the summary in Atom`() throws {
    let time = try Timestamp(rfc3339: "2024-03-01T09:30:00Z")
    func encode(_ change: (inout Entry) -> Void) throws -> String {
      var entry = Entry(
        id: IRI("tag:example.com,2024:1"), title: "Rye", url: IRI("https://example.com/1"), published: time)
      change(&entry)
      let feed = Feed(id: IRI("https://example.com/"), title: "Example", updated: time, entries: [entry])
      return String(decoding: try feed.encoded(as: .atom, at: "https://example.com/feed"), as: UTF8.self)
    }
    #expect(try encode { _ in }.contains("<summary>Rye</summary>"))
    #expect(try encode { $0.title = "" }.contains("<summary>https://example.com/1</summary>"))
    #expect(try !encode { $0.content = Markup(html: Array("<p>Loaves.</p>".utf8)) }.contains("<summary>"))
    #expect(try encode { $0.summary = "Loaves." }.contains("<summary>Loaves.</summary>"))
  }

  @Test func `an entry without an author has the author of the feed`() throws {
    let time = try Timestamp(rfc3339: "2024-03-01T09:30:00Z")
    let entry = Entry(
      id: IRI("tag:example.com,2024:1"), title: "x", url: IRI("https://example.com/1"), published: time)
    let feed = Feed(
      id: IRI("https://example.com/"), title: "Example", url: "https://example.com/", updated: time, entries: [entry])
    let bytes = try feed.encoded(as: .atom, at: "https://example.com/feed")
    #expect(String(decoding: bytes, as: UTF8.self).contains("<name>Example</name>"))
  }
}
