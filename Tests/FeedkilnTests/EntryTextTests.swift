import FeedBuilder
import FeedCore
import FeedParsing
import Feedkiln
import Foundation
import Testing

/// What settings and front matter add to entries: titles of comments, text around articles, links to other pages.
@Suite struct EntryTextTests {
  private func site(feeds: String = "", comments: String = "", articles: [String: String]) throws -> TestSite {
    var files = [
      "site.toml": """
      [site]
      title = "Kiln"
      base_url = "https://kiln.example/"
      language = "en"
      authors = [{ name = "Ada & Co", email = "ada@kiln.example" }]
      [feeds]
      \(feeds)
      [comments]
      \(comments)
      """
    ]
    for (name, text) in articles { files["content/\(name)"] = text }
    return try TestSite(files)
  }

  private func feed(_ path: String, of site: TestSite) throws -> Feed {
    try Feed(parsing: Array(try site.text(path).utf8))
  }

  @Test func `an entry without a summary keeps its text in a feed of summaries`() async throws {
    let site = try site(
      feeds: "content = { rss = \"summary\", atom = \"summary\" }",
      articles: [
        "articles/a.md": "---\ntitle: A\ndate: 2024-01-01\n---\n![](https://kiln.example/a.png)\n",
        "articles/b.md": "---\ntitle: B\ndate: 2024-01-02\nsummary: Short\n---\n![](https://kiln.example/b.png)\n",
      ])
    _ = try await site.build()
    for (feed, hasBoth) in [("feed.rss", false), ("feed.atom", false), ("feed.json", true)] {
      let text = try site.text(feed)
      #expect(text.contains("a.png"), "\(feed)")
      #expect(text.contains("b.png") == hasBoth, "\(feed)")
    }
  }

  // MARK: - Titles of comments

  private static let talk = [
    "articles/rye.md": "---\ntitle: Rye\ndate: 2024-01-01\n---\nText.\n",
    "comments/rye.jsonl": """
    {"id": "1", "name": "Bo", "date": "2024-02-01", "body": "Mine was *burnt*, and I do not know whether the oven or the flour is to blame for it."}
    {"id": "2", "name": "Cy", "date": "2024-02-02", "body": "![a loaf](https://kiln.example/a.png)"}
    """,
  ]

  @Test func `the titles of comments begin with different words`() async throws {
    let site = try site(articles: Self.talk)
    #expect(try await site.build().diagnostics.map(\.message) == [])
    let titles = try feed("comments/rye.atom", of: site).entries.map(\.title)
    #expect(
      titles
        == ["Cy: a loaf", "Bo: Mine was burnt, and I do not know whether the oven or the…"])
    #expect(
      try feed("comments.rss", of: site).entries.map(\.title)
        == ["Cy on Rye: a loaf", "Bo on Rye: Mine was burnt, and I do not know whether the oven or the…"])
  }

  @Test func `the titles of comments can be set`() async throws {
    let site = try site(comments: "entry_title = \"Re: {title} ({date})\"", articles: Self.talk)
    _ = try await site.build()
    let titles = ["Re: Rye (2024-02-02)", "Re: Rye (2024-02-01)"]
    #expect(try feed("comments/rye.atom", of: site).entries.map(\.title) == titles)
    #expect(try feed("comments.atom", of: site).entries.map(\.title) == titles)
    try site.replace("entry_title", with: "site_entry_title = \"{author}\"\nentry_title", in: "site.toml")
    _ = try await site.build()
    #expect(try feed("comments/rye.atom", of: site).entries.map(\.title) == titles)
    #expect(try feed("comments.atom", of: site).entries.map(\.title) == ["Cy", "Bo"])
  }

  // MARK: - Text before and after articles

  @Test func `text before and after an article has its values, escaped`() async throws {
    let site = try site(
      feeds: """
        before = "<p>{title} · {author} · {date} · {tags}</p>"
        after = '<p><a href="{mailto}" title="{title}">Reply</a> <a href="{comments_url}">{comments_count}</a></p>'
        """,
      articles: [
        "articles/a.md": "---\ntitle: \"A < B & 'C' \\\"D\\\"\"\ndate: 2024-01-01\ntags: [x, y]\n---\nText.\n",
        "articles/b.md": "---\ntitle: B\ndate: 2023-01-01\ncomments: off\nauthor: Bo\n---\nText.\n",
      ])
    #expect(try await site.build().diagnostics.map(\.message) == [])
    let entries = try feed("feed.json", of: site).entries
    #expect(
      entries[0].content?.description == """
        <p>A &lt; B &amp; 'C' &quot;D&quot; · Ada &amp; Co · 2024-01-01 · x, y</p><p>Text.</p>
        <p><a href="mailto:ada@kiln.example?subject=Re%3A%20A%20%3C%20B%20%26%20%27C%27%20%22D%22" \
        title="A &lt; B &amp; 'C' &quot;D&quot;">Reply</a> <a href="https://kiln.example/a/#comments">0</a></p>
        """)
    #expect(entries[1].content?.description == "<p>Text.</p>\n", "an article without tags and e-mail address")
  }

  @Test func `no value of an article becomes markup`() async throws {
    let site = try site(
      feeds: "after = '<p><a href=\"{title}\">{title}</a></p>'",
      articles: [
        "articles/a.md": "---\ntitle: 'javascript:alert(1)//\"><script>x()</script>'\ndate: 2024-01-01\n---\nText.\n"
      ])
    _ = try await site.build()
    let html = try #require(try feed("feed.atom", of: site).entries.first?.content?.description)
    #expect(!html.contains("<script") && !html.contains("href=\"javascript"), "\(html)")
  }

  @Test(arguments: ["'", "\""]) func `a value stays in its attribute, whatever the quotes of both`(
    quote: String
  ) async throws {
    let site = try site(
      feeds: "after = '''<p><a href=\(quote)https://a.example/\(quote) title=\(quote){title}\(quote)>x</a></p>'''",
      articles: ["articles/a.md": "---\ntitle: \"It's \\\"so\\\" cite='x'\"\ndate: 2024-01-01\n---\nText.\n"])
    #expect(try await site.build().diagnostics.map(\.message) == [])
    let html = try #require(try feed("feed.json", of: site).entries.first?.content?.description)
    #expect(html.contains("<a href=\"https://a.example/\" title=\"It's &quot;so&quot; cite='x'\">x</a>"), "\(html)")
  }

  @Test func `an unknown variable is an error in the settings`() async throws {
    let site = try site(feeds: "after = \"{titel}\"", articles: [:])
    let problem = try #require(try site.reading().diagnostics.first)
    #expect(problem.message == "unknown variable “{titel}” in “after”")
    #expect(problem.help == "did you mean “{title}”?")
  }

  // MARK: - Link posts

  private static let link = [
    "articles/mill.md":
      "---\ntitle: Mills\ndate: 2024-01-01\nexternal_url: https://mill.example/?a=1&b=2\n---\nText.\n",
    "articles/own.md": "---\ntitle: Own\ndate: 2023-01-01\n---\nText.\n",
  ]

  @Test func `a link post has a link to the page that it is about`() async throws {
    let site = try site(articles: Self.link)
    #expect(try await site.build().diagnostics.map(\.message) == [])
    for format in ["rss", "atom", "json"] {
      let entries = try feed("feed.\(format)", of: site).entries
      #expect(entries.map(\.url?.string) == ["https://kiln.example/mill/", "https://kiln.example/own/"])
      #expect(entries.map(\.externalURL?.string) == ["https://mill.example/?a=1&b=2", nil])
    }
  }

  @Test func `a link post can lead to the other page`() async throws {
    let site = try site(feeds: "link_posts = \"external\"", articles: Self.link)
    #expect(try await site.build().diagnostics.map(\.message) == [])
    for format in ["rss", "atom"] {
      let entries = try feed("feed.\(format)", of: site).entries
      #expect(entries.map(\.url?.string) == ["https://mill.example/?a=1&b=2", "https://kiln.example/own/"])
      #expect(entries.map(\.externalURL?.string) == ["https://kiln.example/mill/", nil])
      let ending = "<p><a href=\"https://kiln.example/mill/\">Permalink</a></p>"
      #expect(entries.map { $0.content?.description.hasSuffix(ending) } == [true, false])
    }
    let entry = try #require(try feed("feed.json", of: site).entries.first)
    #expect(entry.url?.string == "https://kiln.example/mill/")
    #expect(entry.externalURL?.string == "https://mill.example/?a=1&b=2")
  }

  // MARK: - Choosing articles

  @Test func `the site’s feed does not contain excluded articles`() async throws {
    let site = try site(
      feeds: """
        exclude = { tags = "Notes", sections = ["links"], authors = ["bo"], languages = "de" }
        tags = true
        [[feeds.extra]]
        name = "all"
        title = "All"
        [[feeds.extra]]
        name = "rest"
        title = "Rest"
        tags = ["notes", "x"]
        exclude = { section = "links" }
        """,
      articles: [
        "articles/a.md": "---\ntitle: A\ndate: 2024-01-05\ntags: [notes]\n---\n",
        "articles/links/b.md": "---\ntitle: B\ndate: 2024-01-04\ntags: [x]\n---\n",
        "articles/c.md": "---\ntitle: C\ndate: 2024-01-03\nauthor: Bo\n---\n",
        "articles/d.md": "---\ntitle: D\ndate: 2024-01-02\nlanguage: de\n---\n",
        "articles/e.md": "---\ntitle: E\ndate: 2024-01-01\n---\n",
      ])
    _ = try await site.build()
    func titles(_ path: String) throws -> [String] { try feed(path, of: site).entries.map(\.title) }
    #expect(try titles("feed.rss") == ["E"])
    #expect(try titles("all.rss") == ["A", "B", "C", "D", "E"])
    #expect(try titles("rest.rss") == ["A"])
    #expect(try titles("tags/notes.rss") == ["A"])
  }

  @Test func `RSS gives the time for which it may be kept`() async throws {
    let site = try site(feeds: "ttl = 60", articles: Self.link)
    _ = try await site.build()
    #expect(try site.text("feed.rss").contains("<ttl>60</ttl>"))
    #expect(try feed("feed.rss", of: site).minutesToLive == 60)
  }

  // MARK: - Omitted elements

  @Test func `adverts are omitted from texts, summaries and Markdown`() async throws {
    let advert = "<div class=\"wide ad\"><p>Buy <b>flour</b>!</p></div>\n\n"
    let site = try site(
      feeds: "markdown = true\n[content]\nomit = [\".ad\", \"a[rel~=sponsored]\"]",
      articles: [
        "articles/rye.md": "---\ntitle: Rye\ndate: 2024-01-02\n---\n\(advert)Rye "
          + "<a rel=\"nofollow sponsored\" href=\"https://flour.example/\">from the mill</a> is *dark*.\n",
        "articles/oat.md": "---\ntitle: Oat\ndate: 2024-01-01\n---\nOats are *light*.\n",
      ])
    #expect(try await site.build().diagnostics.map(\.message) == [])
    let entries = try feed("feed.rss", of: site).entries
    #expect(
      entries.map { $0.content.map(\.description) } == [
        "\n<p>Rye  is <em>dark</em>.</p>\n", "<p>Oats are <em>light</em>.</p>\n",
      ])
    #expect(entries.map(\.summary) == ["Rye is dark.", "Oats are light."])
    #expect(entries.map(\.markdown) == [nil, "Oats are *light*."])
  }

  @Test func `an invalid selector is reported at its position`() async throws {
    let site = try site(feeds: "[content]\nomit = [\".ad\", \"p > a\"]", articles: [:])
    #expect(
      try site.reading().diagnostics.map { "\($0.location?.line ?? 0) \($0.message)" }
        == ["8 “>” in “p > a” is not supported"])
  }
}
