import FeedValidator
import Testing

struct SiteThreadTests {
  private func discussed(_ id: String, comments: Int, total: Int? = nil) -> String {
    let feed = "https://example.com/feeds/\(id).rss"
    return TestFeed.item(
      id, page: id,
      """
      <wfw:commentRss>\(feed)</wfw:commentRss>
      <slash:comments>\(comments)</slash:comments>
      <atom:link rel="replies" type="application/rss+xml" thr:count="\(comments)" href="\(feed)"/>
      <thr:total>\(total ?? comments)</thr:total>
      """)
  }

  private func comment(_ id: String, replies ref: String, on page: String = "rye") -> String {
    TestFeed.item(
      id, page: "\(page)#\(id)", "<thr:in-reply-to ref=\"\(ref)\" href=\"https://example.com/\(page)\"/>")
  }

  @Test func `reply counts match the feeds that they count`() throws {
    let site = try SiteFixture([
      "feeds/feed.rss": TestFeed.rss(at: "feed.rss", items: discussed("rye", comments: 2, total: 3)),
      "feeds/rye.rss": TestFeed.rss(at: "rye.rss", items: comment("one", replies: "rye")),
    ])
    let counted = "\n  feeds/rye.rss:1: comment feed\n  help: build both feeds at the same time\n"
    #expect(
      try site.report(["feeds/feed.rss", "feeds/rye.rss"], layout: nil)
        == [
          "feeds/feed.rss:7: site/count-differs: “slash:comments” is 2, but “feeds/rye.rss” has 1 entry",
          "feeds/feed.rss:8: site/count-differs: “thr:count” is 2, but “feeds/rye.rss” has 1 entry",
          "feeds/feed.rss:9: site/count-differs: “thr:total” is 3, but “feeds/rye.rss” has 1 entry", "",
        ].joined(separator: counted))
  }

  @Test func `a count may exceed the entries of a feed that contains only the newest comments`() throws {
    let newest = (1...10).map { comment("c\($0)", replies: "rye") }.joined()
    let site = try SiteFixture([
      "feeds/feed.rss": TestFeed.rss(at: "feed.rss", items: discussed("rye", comments: 12)),
      "feeds/rye.rss": TestFeed.rss(at: "rye.rss", items: newest),
    ])
    let feeds = ["feeds/feed.rss", "feeds/rye.rss"]
    #expect(try site.report(feeds, layout: nil) == "")
    #expect(try site.report(feeds, layout: site.layout(commentLimit: 10)) == "")
    #expect(try site.report(feeds, layout: site.layout(commentLimit: 11)).contains("is 12, but"))
  }

  @Test func `a reply refers to an existing entry`() throws {
    let site = try SiteFixture([
      "feeds/feed.rss": TestFeed.rss(at: "feed.rss", items: TestFeed.item("rye", page: "rye")),
      "feeds/rye.rss": TestFeed.rss(
        at: "rye.rss", items: comment("one", replies: "Rye"), comment("two", replies: "one"),
        comment("three", replies: "wheat", on: "wheat")),
    ])
    let feeds = ["feeds/feed.rss", "feeds/rye.rss"]
    let misspelled = """
      feeds/rye.rss:6: site/unknown-in-reply-to: parent entry “Rye” does not exist
        feeds/feed.rss:5: entry on the page
        help: write “rye”, the id of the entry on that page

      """
    #expect(try site.report(feeds, layout: nil) == misspelled)
    #expect(try site.report(feeds, layout: site.layout(entryIDs: ["rye", "wheat"])) == misspelled)
    #expect(
      try site.report(feeds, layout: site.layout(entryIDs: ["rye"])) == misspelled + """
        feeds/rye.rss:12: site/unknown-in-reply-to: parent entry “wheat” does not exist
          help: write the id of the parent entry in ref

        """)
  }

  @Test func `an id belongs to one entry, which may be in several feeds`() throws {
    let site = try SiteFixture([
      "feeds/a.rss": TestFeed.rss(at: "a.rss", items: TestFeed.item("rye", page: "rye")),
      "feeds/b.rss": TestFeed.rss(at: "b.rss", items: TestFeed.item("rye", page: "rye")),
      "feeds/c.json": """
      {"version": "https://jsonfeed.org/version/1.1", "title": "C", "items": [
      {"id": "rye", "url": "https://example.com/other", "content_text": "x"}]}
      """,
    ])
    #expect(
      try site.report(["feeds/a.rss", "feeds/b.rss", "feeds/c.json"], layout: nil) == """
        feeds/c.json:2: site/repeated-id: duplicate id “rye”: the other entry is on \
        “https://example.com/rye”, this one on “https://example.com/other”
          feeds/a.rss:5: first used here
          help: give each entry a unique id; one entry in two feeds must link to one page

        """)
  }

  @Test func `short ids of different sites do not conflict`() throws {
    let site = try SiteFixture([
      "feeds/a.rss": TestFeed.rss(at: "a.rss", items: TestFeed.item("1", page: "rye")),
      "feeds/b.rss": TestFeed.rss(at: "b.rss", items: TestFeed.item("1", page: "wheat"))
        .replacing("https://example.com/", with: "https://other.example/"),
    ])
    #expect(try site.report(["feeds/a.rss", "feeds/b.rss"], layout: nil) == "")
  }

  @Test func `an extension in JSON Feed is checked like the XML elements`() throws {
    let site = try SiteFixture([
      "feeds/feed.json": """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Bread",
      "feed_url": "https://example.com/feeds/feed.json", "items": [{"id": "rye", "url": "https://example.com/rye",
      "content_text": "x", "_feedkiln": {
      "comments_feed_url": "https://example.com/feeds/rye.json",
      "comments_count": 2, "in_reply_to": "wheat"}}]}
      """,
      "feeds/rye.json": """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Comments", "items": [],
      "feed_url": "https://example.com/feeds/rye.json"}
      """,
    ])
    #expect(
      try site.report(["feeds/feed.json", "feeds/rye.json"], layout: site.layout(entryIDs: ["rye"])) == """
        feeds/feed.json:5: site/count-differs: “comments_count” is 2, but “feeds/rye.json” has 0 entries
          feeds/rye.json:1: comment feed
          help: build both feeds at the same time
        feeds/feed.json:5: site/unknown-in-reply-to: parent entry “wheat” does not exist
          help: write the id of the parent entry in ref

        """)
  }

  @Test func `of two feeds with one self link the first is counted`() throws {
    let site = try SiteFixture([
      "feeds/feed.rss": TestFeed.rss(at: "feed.rss", items: discussed("rye", comments: 2)),
      "feeds/rye.rss": TestFeed.rss(
        at: "rye.rss", items: comment("one", replies: "rye"), comment("two", replies: "rye")),
      "feeds/copy.rss": TestFeed.rss(at: "rye.rss", items: comment("one", replies: "rye")),
    ])
    #expect(try site.report(["feeds/feed.rss", "feeds/rye.rss", "feeds/copy.rss"], layout: nil) == "")
    #expect(
      try site.report(["feeds/feed.rss", "feeds/copy.rss", "feeds/rye.rss"], layout: nil)
        .contains("is 2, but “feeds/copy.rss” has 1 entry"))
  }

  @Test(arguments: [
    (12, 9, nil, true), (12, 10, nil, false), (12, 11, nil, false), (9, 10, nil, true), (10, 10, nil, false),
    (5, 3, 3, false), (5, 4, 3, false), (5, 2, 3, true), (2, 3, 3, true), (3, 3, 3, false), (12, 10, 0, true),
  ])
  func `a count exceeds the entries only if the feed has as many as its limit`(
    count: Int, entries: Int, limit: Int?, isReported: Bool
  ) throws {
    let comments = (1...entries).map { comment("c\($0)", replies: "rye") }.joined()
    let site = try SiteFixture([
      "feeds/feed.rss": TestFeed.rss(at: "feed.rss", items: discussed("rye", comments: count)),
      "feeds/rye.rss": TestFeed.rss(at: "rye.rss", items: comments),
    ])
    // A layout without a limit has complete feeds.
    let layout = limit.map { site.layout(commentLimit: $0 == 0 ? nil : $0) }
    let report = try site.report(["feeds/feed.rss", "feeds/rye.rss"], layout: layout)
    #expect(report.contains("site/count-differs") == isReported, "\(report)")
    #expect(report.contains("is \(count), but") == isReported, "\(report)")
  }
}
