import FeedCore
import FeedTesting
import Testing

@testable import FeedContent
@testable import Feedkiln

/// The links that `feedkiln link` inserts, and the parts of pages that it does not change.
struct PageLinkerTests {
  private static let settings = """
    [site]
    title = "Brot & Käse"
    base_url = "https://bread.example/"
    language = "en"
    [feeds]
    formats = ["rss"]
    tags = { page = "/tags/{term}/" }
    old = { "/feeds/rss.xml" = "rss" }

    """
  private static let own =
    "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Brot &#38; K&#228;se (RSS)\" "
    + "href=\"https://bread.example/feeds/feed.rss\" data-feedkiln=\"\">"

  private func linker(
    linksComments: Bool = true, settings: String = settings, _ articles: [String: String] = [:]
  ) throws -> PageLinker {
    let rye = "---\ntitle: Rye\ndate: 2024-03-01\ntags: [dark loaves]\n---\n\nDark.\n"
    let files = try TestSite(articles.merging(["site.toml": settings, "content/articles/rye.md": rye]) { $1 })
    let site = try #require(try files.reading().site)
    let content = ContentLoader(site, options: ContentOptions(now: Timestamp(secondsSinceEpoch: 1_800_000_000))).load()
    return PageLinker(
      links: PageLinks(site: site, plan: FeedPlan(site: site, content: content), linksComments: linksComments))
  }

  private func link(_ page: String, at path: String = "about/index.html", _ linker: PageLinker) throws -> String {
    String(utf8: try linker.link(Array(page.utf8), at: IRI(unchecked: "https://bread.example/\(path)")))
  }

  @Test func `a page gets the site’s feed before the end of its head, with its indentation`() throws {
    let linker = try linker()
    #expect(
      try link("<html>\n  <head>\n  <title></head></title>\n  </head>\n<body></body></html>", linker)
        == "<html>\n  <head>\n  <title></head></title>\n  \(Self.own)\n  </head>\n<body></body></html>")
    #expect(try link("<title>a</title>\r\n</head>", linker) == "<title>a</title>\r\n\(Self.own)\r\n</head>")
    #expect(try link("<title>a</title></HEAD>", linker) == "<title>a</title>\(Self.own)</HEAD>")
    #expect(
      try link("<!doctype html><title>a</title><body>b", linker) == "<!doctype html><title>a</title>\(Self.own)<body>b")
    #expect(
      try link("<?xml version=\"1.0\"?><html><head></head></html>", linker)
        == "<?xml version=\"1.0\"?><html><head>\(Self.own.replacing("\"\">", with: "\"\" />"))</head></html>")
  }

  @Test(arguments: [
    "rye/index.html", "rye.html", "rye/", "rye", "rye.htm", "rye.xhtml", "rye/index.htm", "r%79e/", "rye/?a#b",
  ])
  func `an article’s page gets its comment feed, at any URL`(path: String) throws {
    let page = try link("</head>", at: path, try linker())
    #expect(page.contains("title=\"Comments on Rye (RSS)\" href=\"https://bread.example/feeds/comments/rye.rss\""))
    #expect(try link("</head>", at: path, try linker(linksComments: false)) == Self.own + "\n</head>")
  }

  @Test(arguments: ["rye/more/", "Rye/", "index/rye", "rye.xml", "myrye/", "rye/index/"])
  func `other pages get no comment feed of an article`(path: String) throws {
    #expect(try link("</head>", at: path, try linker()) == Self.own + "\n</head>")
  }

  @Test func `a tag’s page gets the tag’s feed, and the home page the feed of all comments`() throws {
    let linker = try linker()
    let tag = try link("</head>", at: "tags/dark-loaves/index.html", linker)
    #expect(tag.contains("href=\"https://bread.example/feeds/tags/dark-loaves.rss\""))
    let home = try link("</head>", at: "index.html", linker)
    #expect(home.contains("href=\"https://bread.example/feeds/comments.rss\""))
    #expect(!home.contains("dark-loaves"))
  }

  @Test func `feeds without a page of their own are linked from no page but that of all feeds`() throws {
    let plain = Self.settings.replacing("tags = { page = \"/tags/{term}/\" }", with: "tags = true")
    let extra = "[[feeds.extra]]\nname = \"dark\"\ntitle = \"Dark\"\ntags = [\"dark loaves\"]\n"
    for settings in [plain, plain + extra] {
      let linker = try linker(linksComments: false, settings: settings)
      for path in ["", "index.html", "rye/", "tags/dark-loaves/", "dark/"] {
        #expect(try link("</head>", at: path, linker) == Self.own + "\n</head>", "\(path)")
      }
    }
    let own = try linker(linksComments: false, settings: plain + extra + "page = \"/dark/\"\n")
    #expect(try link("</head>", at: "dark/index.html", own).contains("/feeds/dark.rss\""))
    #expect(try link("</head>", at: "index.html", own) == Self.own + "\n</head>")
  }

  @Test func `stale links are removed, and other links are kept`() throws {
    let linker = try linker()
    let foreign = "<link rel=alternate type=application/rss+xml href=https://other.example/feed.rss>"
    let podcast = "<link rel='alternate' type='application/rss+xml' href='/podcast.xml'>"
    let page = """
      <head>
        \(foreign)
        <link rel="alternate" type="application/atom+xml" href="/feeds/feed.atom">
        <LINK REL="alternate" TYPE="application/rss+xml" HREF="../feeds/rss&#46;xml" />
        \(podcast)
        <link rel="alternate" hreflang="de" href="/feeds/feed.atom">
        <!-- <link rel="alternate" type="application/rss+xml" href="/feeds/gone.rss"> -->
      </head>
      """
    #expect(
      try link(page, linker) == """
        <head>
          \(foreign)
          \(podcast)
          <link rel="alternate" hreflang="de" href="/feeds/feed.atom">
          <!-- <link rel="alternate" type="application/rss+xml" href="/feeds/gone.rss"> -->
        \(Self.own)
        </head>
        """)
  }

  @Test func `an existing link is not duplicated`() throws {
    let page =
      "<base href=\"https://bread.example/feeds/\"><link rel=\"alternate\" type=\"application/rss+xml\" href=\"feed.rss\"></head>"
    #expect(try link(page, try linker()) == page)
    let two = page.replacing("<link", with: "<base href=\"https://other.example/\"><link")
    #expect(try link(two, try linker()) == two)
    let other = "<base href=\"/other/\">" + page
    #expect(try link(other, try linker()) != other)
  }

  @Test(arguments: [
    "application/rss+xml; charset=utf-8", "application/rss+xml;charset=utf-8", "application/rss+xml ; a",
    "Application/RSS+XML", "application/rss+xml",
  ])
  func `the type of an existing link can have parameters`(type: String) throws {
    let page = "<link rel=\"alternate\" type=\"\(type)\" href=\"/feeds/feed.rss\"></head>"
    #expect(try link(page, try linker()) == page)
  }

  @Test(arguments: ["text/html", "application/rss", "application/rss+xmls", "text/xml", ""])
  func `a link of another type is not one to a feed`(type: String) throws {
    let page = "<link rel=\"alternate\" type=\"\(type)\" href=\"/feeds/feed.rss\">\n"
    #expect(try link(page + "</head>", try linker()) == "\(page)\(Self.own)\n</head>")
  }

  @Test func `pages are linked to feeds, and not to their archives`() throws {
    let articles = Dictionary(
      uniqueKeysWithValues: (1...4).map {
        ("content/articles/a\($0).md", "---\ntitle: A\ndate: 2024-02-0\($0)\ntags: [dark loaves]\n---\nA.\n")
      })
    let settings = Self.settings.replacing("formats", with: "limit = 2\narchives = true\nformats")
    let linker = try linker(settings: settings, articles)
    #expect(try link("</head>", linker) == Self.own + "\n</head>")
    let tag = try link("</head>", at: "tags/dark-loaves/", linker)
    #expect(tag.matches(of: /<link/).count == 2, "\(tag)")
  }

  @Test(
    arguments: [
      ([0x1B, 0x24, 0x42, 0x21], true), ([0], true), ([UInt8](repeating: 0x20, count: 300) + [0], false),
      ([UInt8](repeating: 0x20, count: 300) + [0x1B], true), ([0xE4, 0xFC], false), ([0xEF, 0xBB, 0xBF], false),
    ] as [([UInt8], Bool)])
  func `a page whose bytes are not those of ASCII is refused`(bytes: [UInt8], isRefused: Bool) throws {
    let page = bytes + Array("<head></head>".utf8)
    let linker = try linker()
    do throws(PageLinker.Refusal) {
      #expect(try linker.link(page, at: "https://bread.example/").starts(with: bytes))
      #expect(!isRefused)
    } catch {
      #expect(isRefused && error == .encoding)
    }
  }

  @Test func `a page without a head or in UTF-16 is refused`() throws {
    let linker = try linker()
    #expect(throws: PageLinker.Refusal.noHead) { try link("<p>Only a piece.</p>", linker) }
    #expect(throws: PageLinker.Refusal.encoding) {
      try linker.link([0xFF, 0xFE, 0x3C, 0], at: IRI("https://bread.example/"))
    }
  }

  /// Bytes of any kind are kept, and a second run changes nothing.
  @Test func `linking twice has the effect of linking once, and removes nothing`() throws {
    let linker = try linker()
    let pieces = [
      "<head>", "\n", "\r\n", "  ", "\t", "<title>x</title>", "<!-- </head> -->", "<script>'</head>'</script>",
      "\u{E4}",
      "<link rel=stylesheet href=a.css>", Self.own, Self.own + "\n", "<meta charset=latin1>", "<", "<a b='>'>", "x",
    ]
    var random = SplitMix(7)
    for _ in 0..<500 {
      var page = (0..<Int.random(in: 0..<12, using: &random)).flatMap { _ in
        Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8)
      }
      page.append(0xE4)
      page += Array("</head><body>\n".utf8)
      let once = try linker.link(page, at: IRI("https://bread.example/about/"))
      #expect(try linker.link(once, at: IRI("https://bread.example/about/")) == once)
      let (own, old) = (String(decoding: Self.own.utf8, as: UTF8.self), String(utf8: page))
      func bare(_ text: String) -> String { text.replacing(own, with: "").filter { !$0.isWhitespace } }
      #expect(bare(String(utf8: once)) == bare(old))
    }
  }
}
