import FeedValidator
import Testing

struct SiteLinkTests {
  @Test func `a link to a missing comment feed is broken`() throws {
    let site = try SiteFixture([
      "feeds/feed.rss": TestFeed.rss(
        at: "feed.rss",
        items: TestFeed.item(
          "rye", page: "rye/",
          "<wfw:commentRss>https://example.com/feeds/comments/rye.rss</wfw:commentRss>\n"
            + "<atom:link rel=\"replies\" type=\"application/atom+xml\" href=\"https://elsewhere.example/rye.atom\"/>"))
    ])
    #expect(
      try site.report(["feeds/feed.rss"], layout: site.layout()) == """
        feeds/feed.rss:6: site/broken-link: target of the wfw:commentRss link does not exist: \
        “feeds/comments/rye.rss” does not exist
          help: correct the URL, or build the missing file

        """)
    #expect(try site.report(["feeds/feed.rss"], layout: nil) == "")
  }

  @Test func `links to pages are checked if the pages are available`() throws {
    let site = try SiteFixture([
      "feeds/feed.rss": TestFeed.rss(
        at: "feed.rss", items: TestFeed.item("rye", page: "rye/#top"), TestFeed.item("wheat", page: "wheat?a=b")),
      "public/index.html": "", "public/rye/index.html": "",
    ])
    #expect(try site.report(["feeds/feed.rss"], layout: site.layout()) == "")
    #expect(
      try site.report(["feeds/feed.rss"], layout: site.layout(pages: "public")) == """
        feeds/feed.rss:7: site/broken-link: target of the alternate link does not exist: “public/wheat” does not exist
          help: correct the URL, or build the missing file

        """)
  }

  @Test func `a self link must be the URL that the file is served at`() throws {
    let site = try SiteFixture([
      "feeds/a feed.rss": TestFeed.rss(at: "a%20feed.rss"), "feeds/b.rss": TestFeed.rss(at: "old.rss"),
    ])
    #expect(
      try site.report(["feeds/a feed.rss", "feeds/b.rss"], layout: site.layout()) == """
        feeds/b.rss:3: site/self-elsewhere: self link is “https://example.com/feeds/old.rss”, but the file is \
        served at “https://example.com/feeds/b.rss”
          help: rebuild the feed, or correct base_url and url in site.toml

        """)
  }

  @Test func `a link has the media type of its feed`() throws {
    let link = """
      <atom:link rel="replies" type="application/atom+xml" href="https://example.com/feeds/rye.rss"/>
      """
    let site = try SiteFixture([
      "feeds/feed.rss": TestFeed.rss(at: "feed.rss", items: TestFeed.item("rye", page: "rye/", link)),
      "feeds/rye.rss": TestFeed.rss(at: "rye.rss"),
    ])
    #expect(
      try site.report(["feeds/feed.rss", "feeds/rye.rss"], layout: nil) == """
        feeds/feed.rss:6: site/link-type: type of the link is application/atom+xml, but “feeds/rye.rss” is \
        application/rss+xml
          feeds/rye.rss:1: feed
          help: write the media type of the feed

        """)
  }

  @Test func `the length and type of an enclosure must match its file`() throws {
    func enclosure(_ name: String, _ length: Int, _ type: String) -> String {
      TestFeed.item(
        name, page: name, "<enclosure url=\"https://example.com/\(name)\" length=\"\(length)\" type=\"\(type)\"/>")
    }
    let site = try SiteFixture([
      "feeds/feed.rss": TestFeed.rss(
        at: "feed.rss", items: enclosure("a.mp3", 3, "audio/mpeg"), enclosure("b.mp3", 4, "audio/wav"),
        enclosure("c.mp3", 3, "audio/mpeg"), enclosure("d.wav", 1, "audio/x-wav")),
      "static/a.mp3": "abc", "static/b.mp3": "abc", "static/d.wav": "d",
    ])
    #expect(
      try site.report(["feeds/feed.rss"], layout: site.layout()) == """
        feeds/feed.rss:9: site/enclosure-length: length of the enclosure is 4, but “static/b.mp3” has 3 bytes
          help: write the size of the file in bytes
        feeds/feed.rss:9: site/enclosure-type: type of the enclosure is audio/wav, but “static/b.mp3” is served \
        as audio/mpeg
          help: write the media type of the file
        feeds/feed.rss:12: site/missing-enclosure: file of the enclosure does not exist: “static/c.mp3” does not exist
          help: add the file, or correct the URL

        """)
  }

  @Test(arguments: [
    ("https://example.com:443/", true), ("HTTPS://Example.com/", true), ("https://example.com:80/", false),
    ("https://example.com:4430/", false), ("http://example.com/", false),
  ])
  func `a default port is part of a URL only with the other scheme`(site: String, isSame: Bool) throws {
    let feed = TestFeed.rss(at: "a.rss")
      .replacing("href=\"https://example.com/", with: "href=\"\(site)")
    let fixture = try SiteFixture(["feeds/a.rss": feed])
    let report = try fixture.report(["feeds/a.rss"], layout: fixture.layout())
    #expect(report.contains("site/self-elsewhere") == !isSame, "\(report)")
  }
}
