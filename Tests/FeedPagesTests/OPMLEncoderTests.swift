import FeedBuilder
import FeedCore
import FeedPages
import FeedValidator
import FeedVocabulary
import Testing

struct OPMLEncoderTests {
  private func listing(
    _ title: String, _ name: String, _ formats: [FeedFormat] = [.json, .rss]
  ) -> FeedDirectory.Listing {
    FeedDirectory.Listing(
      title: title, page: IRI("https://bread.example/"),
      formats: formats.map { ($0, IRI(unchecked: "https://bread.example/\(name).\($0.fileExtension)")) })
  }

  private func directory() throws -> FeedDirectory {
    FeedDirectory(
      title: "Bread & Butter < Jam", language: LanguageTag("en"), page: IRI("https://bread.example/"),
      updated: Timestamp(secondsSinceEpoch: 1_709_281_800),
      groups: [
        FeedDirectory.Group(title: "The site", feeds: [listing("Bread", "feed")]),
        FeedDirectory.Group(title: "Tags", feeds: [listing("Rye", "rye", [.atom]), listing("C#", "c~23")]),
      ])
  }

  @Test func `a list has each feed once, in groups, in the most widely supported format`() throws {
    #expect(
      String(utf8: OPMLEncoder.encode(try directory())) == """
        <?xml version="1.0" encoding="utf-8"?>
        <opml version="2.0">
          <head>
            <title>Bread &amp; Butter &lt; Jam</title>
            <dateModified>Fri, 01 Mar 2024 08:30:00 +0000</dateModified>
            <ownerId>https://bread.example/</ownerId>
            <docs>http://opml.org/spec2.opml</docs>
          </head>
          <body>
            <outline type="rss" text="Bread" title="Bread" version="RSS2" htmlUrl="https://bread.example/" xmlUrl="https://bread.example/feed.rss"/>
            <outline text="Tags">
              <outline type="rss" text="Rye" title="Rye" htmlUrl="https://bread.example/" xmlUrl="https://bread.example/rye.atom"/>
              <outline type="rss" text="C#" title="C#" version="RSS2" htmlUrl="https://bread.example/" xmlUrl="https://bread.example/c~23.rss"/>
            </outline>
          </body>
        </opml>

        """)
  }

  @Test func `texts that could be read as markup are disarmed in the head and in outlines`() throws {
    var feed = listing("C <c> &amp;", "c")
    feed.description = "About <b>"
    let list = FeedDirectory(
      title: "Pears & <Plums>", language: LanguageTag("en"), page: IRI("https://bread.example/"),
      groups: [FeedDirectory.Group(title: "Tags <t>", feeds: [feed, listing("Rye", "rye")])])
    let text = String(utf8: OPMLEncoder.encode(list))
    for part in [
      "<title>Pears &amp; &lt;\u{2060}Plums&gt;</title>", "<outline text=\"Tags &lt;\u{2060}t&gt;\">",
      "text=\"C &lt;\u{2060}c&gt; &amp;\u{2060}amp;\" title=\"C &lt;\u{2060}c&gt; &amp;\u{2060}amp;\"",
      "description=\"About &lt;\u{2060}b&gt;\"",
    ] { #expect(text.contains(part), "\(part) in \(text)") }
  }

  @Test func `the list is valid`() throws {
    let report = Validator().validate(OPMLEncoder.encode(try directory()), name: "feeds.opml")
    #expect(report.format == .opml)
    #expect(report.diagnostics.map(\.message) == [])
  }

  @Test func `the page of all feeds lists groups, feeds and formats`() throws {
    var directory = try directory()
    directory.opml = IRI("https://bread.example/feeds.opml")
    directory.commentFeeds = [listing("Rye", "comments/rye")]
    let frame = PageFrame(siteTitle: directory.title, sitePage: directory.page)
    let page = String(utf8: SubscribePage(directory, in: frame).encode())
    for part in [
      "<title>Subscribe: Bread &amp; Butter &lt; Jam</title>", "<h2 id=\"group-2\">Tags</h2>",
      "<a href=\"https://bread.example/c~23.rss\" type=\"application/rss+xml\" title=\"C# (RSS)\">RSS</a>",
      "<a href=\"https://bread.example/feeds.opml\" type=\"text/x-opml\">",
      "<summary>Comments by article (1)</summary>", "https://bread.example/comments/rye.rss",
      "<input aria-label=\"Bread (JSON Feed)\" value=\"https://bread.example/feed.json\" readonly dir=\"ltr\">",
    ] { #expect(page.contains(part), "\(part)") }
  }

  @Test func `a feed gives its rssCloud server`() throws {
    func cloud(_ server: String) throws -> String {
      let feed = Feed(
        id: IRI("a:1"), title: "a", url: "https://a.example/", updated: Timestamp(secondsSinceEpoch: 0),
        cloud: IRI(unchecked: server))
      let text = String(utf8: try feed.encoded(as: .rss, at: "https://a.example/feed"))
      return try #require(text.split(separator: "\n").first { $0.contains("<cloud") }.map(String.init))
    }
    #expect(
      try cloud("http://rpc.example:5337/").contains(
        "<cloud domain=\"rpc.example\" port=\"5337\" path=\"/pleaseNotify\" registerProcedure=\"\" protocol=\"http-post\"/>"
      ))
    #expect(
      try cloud("https://rpc.example/cloud/").contains(
        "<cloud domain=\"rpc.example\" port=\"443\" path=\"/cloud/pleaseNotify\" registerProcedure=\"\" protocol=\"https-post\"/>"
      ))
  }
}
