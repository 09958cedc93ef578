import FeedBuilder
import FeedCore
import FeedMedia
import FeedParsing
import Testing

/// Second places and second forms of the values in RSS.
@Suite struct RSSCaseTests {
  private func parsed(channel: String = "<link>https://example.com/</link>", _ item: String) throws -> ParsedFeed {
    try ParsedFeed(
      Array(
        """
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:thr="http://purl.org/syndication/thread/1.0"
        xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
        xmlns:podcast="https://podcastindex.org/namespace/1.0"
        xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>A</title>\(channel)
        <item><title>Rye</title>\(item)</item></channel></rss>
        """.utf8))
  }

  private func entry(_ item: String) throws -> Entry { try #require(try parsed(item).feed.entries.first) }

  @Test(
    arguments: [
      ("<link>https://example.com/</link><atom:link href='https://a.example/'/>", "https://example.com/"),
      ("<atom:link href='https://a.example/'/>", "https://a.example/"),
      ("<atom:link rel='self' href='https://a.example/'/>", nil),
      (
        "<atom:link type='application/json' href='https://a.example/1'/><atom:link href='https://a.example/2' type='text/html'/>",
        "https://a.example/2"
      ),
      ("<atom:link type='application/json' href='https://a.example/1'/>", "https://a.example/1"),
    ] as [(String, String?)])
  func `a channel has a link or an Atom link to a page`(channel: String, url: String?) throws {
    #expect(try parsed(channel: channel, "").feed.url?.string == url)
  }

  @Test(
    arguments: [
      ("<guid>https://a.example/1</guid>", "https://a.example/1"),
      ("<guid isPermaLink='true'>https://a.example/1</guid>", "https://a.example/1"),
      ("<guid isPermaLink='false'>https://a.example/1</guid>", nil),
      ("<guid>https://a.example/1</guid><link>https://a.example/2</link>", "https://a.example/2"),
      ("<guid>7</guid>", nil),
    ] as [(String, String?)])
  func `a guid is the page of an item unless it says otherwise`(item: String, url: String?) throws {
    #expect(try entry(item).url?.string == url)
  }

  @Test(arguments: [
    ("<author>ada@a.example (Ada)</author>", ["Ada ada@a.example"]),
    ("<author>mailto:ada@a.example</author>", ["ada@a.example ada@a.example"]), ("<author>Ada</author>", ["Ada -"]),
    ("<dc:creator>Ada (Baker)</dc:creator>", ["Ada (Baker) -"]),
    ("<dc:creator>Ada (mailto:ada@a.example)</dc:creator>", ["Ada ada@a.example"]),
    ("<dc:creator>Ada</dc:creator><author>bo@a.example</author>", ["Ada -"]),
    ("<itunes:author>Ada</itunes:author>", ["Ada -"]),
    ("<itunes:author>Ada</itunes:author><author>Bo</author>", ["Bo -"]),
  ])
  func `authors have names or addresses`(item: String, people: [String]) throws {
    #expect(try entry(item).authors.map { "\($0.name) \($0.email ?? "-")" } == people)
  }

  @Test(
    arguments: [
      ("<pubDate>Fri, 01 Mar 2024 09:30:00 GMT</pubDate>", "2024-03-01T09:30:00Z"),
      (
        "<pubDate>Fri, 01 Mar 2024 09:30:00 GMT</pubDate><atom:updated>2024-03-02T00:00:00Z</atom:updated>",
        "2024-03-02T00:00:00Z"
      ),
      ("<dc:date>2024-03-01</dc:date>", "2024-03-01T00:00:00Z"), ("", nil),
    ] as [(String, String?)])
  func `an item that was not updated has the date of its publication`(item: String, date: String?) throws {
    #expect(try entry(item).updated?.rfc3339 == date)
  }

  @Test(arguments: [
    ("http", "80", "http://a.example/rpc"), ("http", "443", "http://a.example:443/rpc"),
    ("https-post", "443", "https://a.example/rpc"), ("https-post", "80", "https://a.example:80/rpc"),
    ("http-post", "5337", "http://a.example:5337/rpc"),
  ])
  func `the usual port of a cloud is not in its URL`(form: String, port: String, url: String) throws {
    let cloud =
      "<cloud domain='a.example' port='\(port)' path='/rpc' registerProcedure='' protocol='\(form)'/>"
    #expect(try parsed(channel: cloud, "").feed.cloud?.string == url)
  }

  @Test func `a file in two forms is one enclosure, with the properties of both`() throws {
    let item = """
      <enclosure url="https://a.example/1.mp3" type="audio/mpeg" length="5"/>
      <atom:link rel="enclosure" href="https://a.example/1.mp3" title="One"/>
      <atom:link rel="enclosure" href="https://a.example/2.mp3" title="Two" length="6"/>
      <media:group><media:title>Group</media:title><media:content url="https://a.example/1.mp3" duration="60"/>
      <media:content url="https://a.example/2.mp3"/><media:content url="https://a.example/3.jpg" medium="image"/>
      </media:group>
      """
    let files = try entry(item).enclosures.map { "\($0.url.path) \($0.title ?? "-") \($0.length)" }
    #expect(files == ["/1.mp3 Group 5", "/2.mp3 Two 6", "/3.jpg Group 0"])
  }

  @Test func `the first image outside a group is the banner, and the others are left out`() throws {
    let item = """
      <media:content url="https://a.example/1.jpg" medium="image"/><media:content url="https://a.example/2.jpg" type="image/jpeg"/>
      """
    let entry = try entry(item)
    #expect(entry.banner?.url == "https://a.example/1.jpg")
    #expect(entry.enclosures == [])
  }

  @Test(
    arguments: [
      ("", "Media"), ("<itunes:summary>Short</itunes:summary>", "Short"), ("<description>Text</description>", nil),
    ] as [(String, String?)])
  func `the description of media is the summary only of an entry without a text`(item: String, summary: String?) throws
  {
    #expect(try entry(item + "<media:description>Media</media:description>").summary == summary)
  }

  @Test func `replies are counted by the link, the thread or slash, and their feed is that of a link first`() throws {
    func replies(_ more: String) throws -> String? {
      try entry("<comments>https://a.example/c</comments>" + more).replies
        .map { "\($0.count) \($0.feeds.map { "\($0.key) \($0.value.path)" }.sorted().joined(separator: " "))" }
    }
    let link = "<atom:link rel='replies' type='application/atom+xml' href='https://a.example/c.atom' thr:count='3'/>"
    #expect(try replies("") == nil)
    #expect(try replies("<slash:comments>1</slash:comments>") == "1 ")
    #expect(try replies("<thr:total>2</thr:total><slash:comments>1</slash:comments>") == "2 ")
    #expect(try replies("<thr:total>2</thr:total>\(link)") == "3 atom /c.atom")
    let rss = "<wfw:commentRss>https://a.example/c.rss</wfw:commentRss>"
    #expect(try replies(rss) == "0 rss /c.rss")
    #expect(try replies(link + rss) == "3 atom /c.atom")
  }

  @Test(arguments: [
    ("true", true), ("yes", true), ("Explicit", true), ("clean", false), ("no", false), ("false", false), ("", false),
  ])
  func `three words mean explicit`(word: String, isExplicit: Bool) throws {
    let feed = try parsed(channel: "<itunes:explicit>\(word)</itunes:explicit>", "").feed
    #expect(feed.podcast?.isExplicit == isExplicit)
  }

  @Test(
    arguments: [
      ("publisher", "publisher", nil), ("publisher", "music", "music"), ("podroll", "publisher", "publisher"),
      ("podroll", "podcast", "podcast"),
    ] as [(String, String, String?)])
  func `the medium of a publisher goes without saying`(parent: String, written: String, medium: String?) throws {
    let channel =
      "<podcast:\(parent)><podcast:remoteItem feedGuid='917393e3-1b1e-5cef-ace4-edaa54e1f810' medium='\(written)'/></podcast:\(parent)>"
    let podcast = try #require(try parsed(channel: channel, "").feed.podcast)
    let item = try #require(parent == "publisher" ? podcast.publisher : podcast.podroll.first)
    #expect(item.medium == medium)
  }

  @Test(arguments: [
    ("<link>https://a.example/</link>", "https://a.example/"), ("<link>rye/</link>", "https://outer.example/in/rye/"),
    ("<link xml:base='https://b.example/x/'>rye/</link>", "https://b.example/x/rye/"),
    ("<link xml:base='deep/'>rye/</link>", "https://outer.example/in/deep/rye/"),
  ])
  func `bases of URLs are resolved from the outermost to the innermost`(link: String, url: String) throws {
    let feed = """
      <rss version="2.0" xml:base="https://outer.example/"><channel xml:base="in/"><title>A</title>
      <item><title>Rye</title>\(link)</item></channel></rss>
      """
    #expect(try ParsedFeed(Array(feed.utf8)).feed.entries.first?.url?.string == url)
  }
}
