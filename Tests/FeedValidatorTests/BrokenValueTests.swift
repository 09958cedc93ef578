import FeedCore
import FeedValidator
import Testing

/// Values that are nearly right, in each format.
@Suite struct BrokenValueTests {
  private func errors(_ feed: String) -> [String] {
    Validator().validate(Array(feed.utf8), name: "feed").diagnostics.filter { $0.severity == .error }
      .map(\.rule.rawValue)
  }

  private func rss(_ item: String) -> String {
    """
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">\
    <channel><title>A</title><link>https://example.com/</link><description>B</description>\
    <item><title>Rye</title>\(item)</item></channel></rss>
    """
  }

  private func atom(_ entry: String) -> String {
    """
    <feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.com/</id><title>A</title>\
    <updated>2024-03-01T09:30:00Z</updated><author><name>Ada</name></author><entry><id>https://example.com/1</id>\
    <title>Rye</title><updated>2024-03-01T09:30:00Z</updated><link href="https://example.com/1"/>\(entry)</entry></feed>
    """
  }

  private func json(_ item: String) -> String {
    """
    { "version": "https://jsonfeed.org/version/1.1", "title": "A", "items": [
      { "id": "1", "content_text": "Rye", \(item) } ] }
    """
  }

  @Test(arguments: ["javascript:alert(1)", "JavaScript:alert(1)", "vbscript:x", "data:text/html,x"])
  func `links that run or contain a document are errors in each format`(url: String) {
    for feed in [
      rss("<link>\(url)</link>"), rss("<comments>\(url)</comments>"),
      rss("<enclosure url=\"\(url)\" length=\"1\" type=\"audio/mpeg\"/>"), rss("<atom:link href=\"\(url)\"/>"),
      rss("<media:content url=\"\(url)\"/>"), rss("<source url=\"\(url)\">A</source>"),
      atom("<link rel=\"related\" href=\"\(url)\"/>"), atom("<author><name>A</name><uri>\(url)</uri></author>"),
      atom("<content type=\"text/html\" src=\"\(url)\"/>"), json("\"url\": \"\(url)\""),
      json("\"image\": \"\(url)\""), json("\"external_url\": \"\(url)\""),
    ] {
      #expect(errors(feed).contains("iri/script"), "\(feed)")
    }
    #expect(errors(rss("<guid>\(url)</guid>")).contains("rss/guid-not-permalink"))
  }

  @Test(arguments: [
    "<f:origLink xmlns:f='http://rssnamespace.org/feedburner/ext/1.0'>javascript:alert(1)</f:origLink>",
    "<g:image xmlns:g='http://www.google.com/schemas/play-podcasts/1.0' href='JavaScript:alert(1)'/>",
    "<x:a xmlns:x='https://a.example/ns'><x:b><x:c url=' vbscript:x'/></x:b></x:a>",
    "<x:a xmlns:x='https://a.example/ns'><![CDATA[data:text/html,x]]></x:a>",
    "<x:a xmlns:x='https://a.example/ns'>&#106;avascript:alert(1)</x:a>",
    "<s:comments xmlns:s='http://source.scripting.com/'><s:url>javascript:alert(1)</s:url></s:comments>",
    "<s:likes xmlns:s='http://source.scripting.com/' server='javascript:alert(1)'/>",
    """
    <cc:license xmlns:cc='http://web.resource.org/cc/' xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'
      rdf:resource='javascript:alert(1)'/>
    """,
  ])
  func `scripts in elements that are not checked otherwise are errors`(element: String) {
    #expect(errors(rss(element)) == ["iri/script"])
  }

  @Test(arguments: [
    "<x:note xmlns:x='https://a.example/ns'>data: a short history</x:note>",
    "<x:note xmlns:x='https://a.example/ns'>javascript: the good parts</x:note>",
    "<x:logo xmlns:x='https://a.example/ns' src='data:image/png;base64,AA'/>",
    "<x:note xmlns:x='https://a.example/ns'>javascript:</x:note>",
  ])
  func `text about scripts and images within a feed are not errors`(element: String) {
    #expect(errors(rss(element)).isEmpty)
  }

  @Test func `a TrackBack of RSS 1.0 needs the URL to ping`() {
    func errors(_ ping: String) -> [String] {
      self.errors(
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:trackback="http://madskills.com/public/xml/rss/module/trackback/">
        <channel rdf:about="https://example.com/"><title>A</title><link>https://example.com/</link>
        <description>B</description><items><rdf:Seq><rdf:li rdf:resource="https://example.com/1"/></rdf:Seq></items>
        </channel><item rdf:about="https://example.com/1"><title>Rye</title><link>https://example.com/1</link>
        \(ping)</item></rdf:RDF>
        """)
    }
    #expect(errors("<trackback:ping rdf:resource='https://example.com/ping/1'/>").isEmpty)
    #expect(errors("<trackback:ping>https://example.com/ping/1</trackback:ping>") == ["rdf/url-as-text"])
    #expect(errors("<trackback:ping/>") == ["iri/not-absolute"])
    #expect(errors("<trackback:ping rdf:resource='javascript:x'/>") == ["iri/script"])
    #expect(errors("<trackback:ping rdf:resource='https:///ping'/>") == ["iri/without-host"])
  }

  @Test func `a problem of an empty text is at its element`() throws {
    let feed = rss("<media:content url=\"https://example.com/a.mp4\"><media:hash></media:hash></media:content>")
    let found = Validator().validate(Array(feed.utf8), name: "feed").diagnostics.filter { $0.severity == .error }
    let place = try #require(found.first?.location)
    #expect(found.map(\.message) == ["hash of “md5” must have 32 hexadecimal digits"])
    #expect(feed.utf8.dropFirst(place.byteOffset).starts(with: "media:hash".utf8))
  }

  @Test func `an empty URL is at its attribute or member`() throws {
    for (feed, message, name) in [
      (rss("<media:content url=\"\"/>"), "attribute “url” is empty", "url="),
      (rss("<link></link>"), "“link” is empty", "link>"), (json("\"image\": \"\""), "“image” is empty", "\"\""),
    ] {
      let found = Validator().validate(Array(feed.utf8), name: "feed").diagnostics.filter { $0.severity == .error }
      #expect(found.map(\.message) == [message])
      #expect(feed.utf8.dropFirst(try #require(found.first?.location).byteOffset).starts(with: name.utf8))
    }
  }

  @Test(arguments: ["", "#notes"])
  func `an Atom link to the feed itself is a warning, unless it says so`(href: String) {
    let found = Validator().validate(
      Array(atom("<link rel=\"related\" href=\"\(href)\"/>").utf8), name: "feed"
    ).diagnostics
    #expect(found.contains { $0.message == "link leads to the feed itself" })
    let own = Validator().validate(Array(atom("<link rel=\"self\" href=\"\(href)\"/>").utf8), name: "feed").diagnostics
    #expect(!own.contains { $0.message == "link leads to the feed itself" })
  }

  @Test(arguments: [
    "https://", "https:///rye", "https://:80/", "https://ada@/", "https://ada@:80/", "http://http://example.com/",
    "https://./", "https://example.com:port/", "https:/rye",
    "https://example..com/", "https://.example.com/", "https://example.com:65536/", "https://example.com:80:80/",
    "https:rye",
  ])
  func `a URL without a host is an error`(url: String) {
    #expect(errors(rss("<link>\(url)</link>")).contains("iri/without-host"), "\(url)")
  }

  @Test(arguments: [
    "https://example.com:8080/", "https://[::1]:80/", "https://ada@example.com/", "https://localhost/",
    "https://example.com./", "https://example.com:/", "https://example.com:65535/", "https://ex_ample.com/",
  ])
  func `a URL with a host is valid`(url: String) {
    #expect(errors(rss("<link>\(url)</link>")).isEmpty, "\(url)")
  }

  @Test(arguments: [
    "Mon, 25 Jan 2016 1:35:20 -0800", "25 Jan 2016 01:5:20 GMT", "25 Jan 2016 01:05:2 GMT", "2016 Jan 25 01:05:02 GMT",
    "25 Jan 2016 01:05:02", "25 Jan 2016 01:05:02 +8", "25 January 2016 01:05:02 GMT", "25 Jan 2016 24:05:02 GMT",
    "30 Feb 2016 01:05:02 GMT", "25/01/2016 01:05:02 GMT", "25 Jan 2016, 01:05:02 GMT",
  ])
  func `a date that is nearly RFC 822 is an error`(date: String) {
    #expect(errors(rss("<pubDate>\(date)</pubDate>")).contains("date/not-rfc822"), "\(date)")
  }

  @Test(arguments: ["+5", "-0", "1.0", "1e3", "0x5", "1,000", " ", "five", "-1"])
  func `a length that is nearly a number is an error`(length: String) {
    #expect(
      errors(rss("<enclosure url=\"https://example.com/a.mp3\" length=\"\(length)\" type=\"audio/mpeg\"/>"))
        .contains("number/not-a-non-negative-integer"), "\(length)")
  }

  @Test func `RSS 1.0 has text only in its own elements`() {
    let feed = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="https://example.com/"><title><b>A</b></title><link>https://example.com/</link>
      <description>B</description><items><rdf:Seq><rdf:li rdf:resource="https://example.com/1"/></rdf:Seq></items>
      </channel><item rdf:about="https://example.com/1"><title>Rye</title><link>https://example.com/1</link>
      <description><p>Sour</p></description></item></rdf:RDF>
      """
    #expect(errors(feed) == ["rdf/unexpected-element", "rdf/unexpected-element"])
  }

  @Test func `references are those of the format of the feed`() {
    var validator = Validator()
    validator.profile = .readers
    let feeds: [(String, String)] = [
      (rss("<pubDate>Fri, 01 Mar 1980 09:30:00 GMT</pubDate><title>x</title>"), "RFC 4287"),
      (atom("<published>1980-03-01T09:30:00Z</published><summary>&lt;b>x&lt;/b></summary>"), "RSS"),
      (json("\"date_published\": \"1980-03-01T09:30:00Z\", \"title\": \"<b>x</b>\""), "RFC 4287"),
    ]
    for (feed, other) in feeds {
      for diagnostic in validator.validate(Array(feed.utf8), name: "feed").diagnostics {
        #expect(diagnostic.reference?.specification.hasPrefix(other) != true, "\(diagnostic)")
      }
    }
  }
}
