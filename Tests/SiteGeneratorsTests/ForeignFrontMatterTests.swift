import ContentValues
import FeedContent
import FeedCore
import FeedMarkup
import FeedMedia
import SiteSamples
import SiteSettings
import Testing

@testable import SiteGenerators

/// The front matter of other generators.
@Suite struct ForeignFrontMatterTests {
  private func article(_ generator: GeneratorName, _ files: [String: String]) throws -> Article {
    try article(generator, in: GeneratorSite(files))
  }

  /// Returns the article of a site, whose folder must exist until the body is read.
  private func article(_ generator: GeneratorName, in site: borrowing GeneratorSite) throws -> Article {
    let content = try site.load(generator, zone: "Europe/Berlin")
    #expect(site.report(content) == [])
    let article = try #require(content.articles.first)
    return article
  }

  @Test(arguments: [
    ("src/content/blog/2024-05-06-rye.md", "2024-05-06"), ("src/content/blog/2024-05-06-rye/index.md", "2024-05-06"),
    ("src/content/blog/2024-05-06_rye/notes.md", "2024-05-06"), ("src/content/blog/2024/5/06/rye.md", "2024-05-06"),
    ("src/content/blog/2024-05-06.md", "2024-05-06"),
  ])
  func `an article of Astro without a date has that of its file or folder`(file: String, day: String) throws {
    let site = try GeneratorSite(["astro.config.mjs": "", file: "---\ntitle: Rye\n---\nText\n"])
    #expect(try site.load(.astro).articles.map(\.published.rfc3339) == [day + "T00:00:00Z"])
    try site.write(file, "---\ntitle: Rye\npubDate: 2024-07-08\n---\nText\n")
    #expect(try site.load(.astro).articles.map(\.published.rfc3339) == ["2024-07-08T00:00:00Z"])
  }

  @Test func `the front matter of Org files is read as Hugo does`() throws {
    let site = try GeneratorSite([
      "hugo.toml": "",
      "content/posts/a.org": """
      #+TITLE: Rye
      #+date: <2024-03-01 Fri>
      #+lastmod: [2024-03-02 Sat 10:00]
      #+tags[]: bread flour
      #+categories: baking
      #+categories: slow
      #+slug: rye-bread
      #+draft: false

      * Words
      """,
      "content/posts/b.org": "---\ntitle: Oats\ndate: 2024-02-01\n---\n* Words\n",
      "content/posts/c.org": "# A comment\n#+title: None\n#+date: 2024-01-01\n",
      "content/posts/notes.txt": "A resource\n",
    ])
    let content = try site.load(.hugo)
    let paths = site.urls(in: content)
    #expect(
      paths == [
        "content/posts/a.org": "https://example.com/sub/posts/rye-bread/",
        "content/posts/b.org": "https://example.com/sub/posts/b/",
      ])
    let article = try #require(content.articles.first)
    #expect((article.title, article.published.rfc3339) == ("Rye", "2024-03-01T00:00:00Z"))
    #expect(article.updated.rfc3339 == "2024-03-02T00:00:00Z")
    #expect((article.tags, article.categories) == (["bread", "flour"], ["baking", "slow"]))
    #expect(
      site.report(content) == [
        "content/posts/a.org:10:1: warning: 2 articles contain unsupported markup; the text is omitted (set “built” in "
          + "[content] to the folder of the built site, to use the text of its pages)"
      ])
  }

  @Test(arguments: [
    ("#+date: <2024-03-02 Sat>", "2024-03-02", nil), ("#+date: [2024-03-02 Sat 10:00]", "2024-03-02", nil),
    ("#+publishdate: <2024-03-02 Sat>", "2024-03-02", nil),
    ("#+date: 2024-03-02\n#+lastmod: <2024-03-03 Sun>", "2024-03-02", "2024-03-03"),
    ("#+date: 2024-03-02\n#+expirydate: <2031-01-01 Wed>", "2024-03-02", nil),
    ("#+date: 2024-03-02\n#+expirydate: <2025-01-01 Wed>", nil, nil),
    ("#+date: 2024-03-02\n#+EXPIRYDATE: [2025-01-01 Wed 10:00]", nil, nil),
  ])
  func `a date of an Org file can be a timestamp`(lines: String, day: String?, updated: String?) throws {
    let site = try GeneratorSite(["hugo.toml": "", "content/posts/a.org": "#+title: Rye\n\(lines)\n\nWords\n"])
    let content = try site.load(.hugo)
    #expect(content.articles.map { String($0.published.rfc3339.prefix(10)) } == [day].compactMap(\.self))
    #expect(content.articles.allSatisfy { $0.updated.rfc3339.hasPrefix(updated ?? day ?? "") })
    #expect(content.counts.expired == (day == nil ? 1 : 0) && content.counts.failed == 0)
  }

  @Test func `Hugo’s keys are read regardless of case, and theme keys are ignored`() throws {
    let article = try article(
      .hugo,
      [
        "hugo.toml": "",
        "content/posts/a.md": """
        +++
        Title = "A"
        PublishDate = 2024-03-01T10:00:00Z
        LastMod = 2024-03-02
        Tags = ["x", 2024]
        categories = "One"
        description = "About"
        aliases = ["/old/"]
        images = ["a b.png"]
        comments = { provider = "x" }
        titel = "a theme's"
        updated_by = "x"
        [params]
        author = { name = "Ada", twitter = "x" }
        +++
        Text
        """,
      ])
    #expect(article.title == "A")
    #expect(article.published.rfc3339 == "2024-03-01T10:00:00Z")
    #expect(article.updated.rfc3339 == "2024-03-02T00:00:00+01:00")
    #expect(article.tags == ["x", "2024"])
    #expect(article.categories == ["One"])
    #expect(article.summary == "About")
    #expect(article.aliases == ["/old/"])
    #expect(article.authors.map(\.name) == ["Ada"])
    #expect(article.image?.url == IRI("https://example.com/sub/posts/a/a%20b.png"))
    #expect(article.comments == .open)
  }

  @Test func `Jekyll’s authors are looked up, and space-separated words are tags`() throws {
    let article = try article(
      .jekyll,
      [
        "_config.yml": "defaults:\n  - scope: {path: \"\"}\n    values: {author: ada, lang: de_DE}\n",
        "_data/authors.yml": "ada:\n  name: Ada L\n  web: https://ada.example/\n  email: ada@example.com\n",
        "_posts/2024-03-01-first-frost.md":
          "---\ntags: ice  snow\ncategory: Cold Days\nredirect_from: /old/\nexcerpt: Brr\nimage: {path: /i.png}\n---\nText\n",
      ])
    #expect(article.title == "First Frost")
    #expect(article.path == "first-frost")
    #expect(article.published.rfc3339 == "2024-03-01T00:00:00+01:00")
    #expect(article.tags == ["ice", "snow"])
    #expect(article.categories == ["Cold Days"])
    #expect(article.aliases == ["/old/"])
    #expect(article.summary == "Brr")
    #expect(article.language?.string == "de-DE")
    #expect(article.authors == [Author(name: "Ada L", url: IRI("https://ada.example/"), email: "ada@example.com")])
    #expect(article.image?.url == IRI("https://example.com/sub/i.png"))
  }

  @Test func `Zola's tables are read`() throws {
    let article = try article(
      .zola,
      [
        "zola.toml": "",
        "content/a.md": """
        +++
        title = "A"
        date = 2024-03-01
        updated = 2024-03-02T10:00:00Z
        authors = ["Ada", "Bob"]
        [taxonomies]
        tags = ["x"]
        categories = ["y"]
        [extra]
        comments = false
        +++
        Text
        """,
      ])
    #expect(article.tags == ["x"])
    #expect(article.categories == ["y"])
    #expect(article.authors.map(\.name) == ["Ada", "Bob"])
    #expect(article.comments == .off)
  }

  @Test func `Pelican’s metadata lines are not YAML`() throws {
    let site = try GeneratorSite([
      "content/a.md":
        "Title: One: two\nDate: 2010-12-03 10:20\nModified: 2010-12-05 19:30\nAuthors: Doe, Jane; Roe, R\n"
        + "Tags: a, b\nSummary: About\n    it\n\nText of it\n"
    ])
    let article = try article(.pelican, in: site)
    #expect(article.title == "One: two")
    #expect(article.published.rfc3339 == "2010-12-03T10:20:00+01:00")
    #expect(article.authors.map(\.name) == ["Doe, Jane", "Roe, R"])
    #expect(article.tags == ["a", "b"])
    let text = article.body.text()
    #expect(text.problems.isEmpty && String(utf8: text.rendered().html) == "<p>Text of it</p>\n")
    _ = site.path
  }

  @Test(arguments: [
    ("A &quot;B&quot; &amp; C", "A \"B\" & C"), ("I &lt;3 <b> it", "I <3 <b> it"), ("A & B; C", "A & B; C"),
    ("'&#8220;A&#x201D;  &hellip;'", "“A” …"), ("Caf&eacute;", "Café"),
  ])
  func `character references in titles of Jekyll are decoded`(written: String, title: String) throws {
    let site = try GeneratorSite(["_posts/2024-03-01-a.md": "---\ntitle: \(written)\n---\nText\n"])
    #expect(try article(.jekyll, in: site).title == title)
    let hugo = try GeneratorSite(["content/a.md": "---\ntitle: A &amp; B\ndate: 2024-03-01\n---\nText\n"])
    #expect(try article(.hugo, in: hugo).title == "A &amp; B")
  }

  @Test func `a slug that only the generator can compute must be given`() throws {
    let site = try GeneratorSite(["content/a.md": "Title: 日本\nDate: 2024-03-01\n\nText\n"])
    #expect(
      site.report(try site.load(.pelican)) == [
        "content/a.md:1:8: error: slug of “日本” is unknown: the generator has its own spelling of “日” "
          + "(set “built” in [content] to the folder that “pelican content” writes, or add the slug of the page to the "
          + "front matter)"
      ])
  }

  @Test(arguments: [
    (GeneratorName.hugo, "content/a.md", "tags: {a: b}", "tags", "write a list of text values"),
    (
      .jekyll, "_posts/2024-03-01-a.md", "lang: deutsch-und-englisch", "lang",
      "write a language tag such as en or pt-BR"
    ),
    (.zola, "content/a.md", "updated: [2024]", "updated", "write a date such as 2024-03-01"),
    (.eleventy, "a.md", "draft: perhaps", "draft", "write true or false"),
    (.astro, "src/content/blog/a.md", "description: [a]", "description", "write text"),
  ])
  func `a value in an unsupported form is reported`(
    generator: GeneratorName, file: String, line: String, key: String, help: String
  ) throws {
    let site = try GeneratorSite([
      "hugo.toml": "", "_config.yml": "",
      file: "---\ntitle: A\ndate: 2024-03-01\n\(line)\ncomments: {theme: x}\n---\nA\n",
    ])
    let content = try site.load(generator)
    #expect(content.articles.count == 1)
    #expect(
      site.report(content) == [
        "\(file):4:1: warning: value of “\(key)” is not valid and is ignored (\(help))"
      ])
  }

  @Test(arguments: [
    ("language: Node.js", nil, 0), ("language: pt_BR", "pt-BR", 0), ("lang: de\nlanguage: Node.js", "de", 0),
    ("lang: Node.js", nil, 1), ("lang: Node.js\nlanguage: de", "de", 0), ("lang: Node.js\nlanguage: C++", nil, 1),
  ])
  func `the key language has no meaning for Eleventy`(lines: String, language: String?, notes: Int) throws {
    let site = try GeneratorSite(["a.md": "---\ntitle: A\ndate: 2024-03-01\n\(lines)\n---\nA\n"])
    let content = try site.load(.eleventy)
    #expect(content.articles.map(\.language?.description) == [language])
    #expect(content.diagnostics.count == notes)
  }

  @Test(arguments: [
    ("Jul 08 2022", "2022-07-08T00:00:00+02:00"), ("8 July 2022", "2022-07-08T00:00:00+02:00"),
    ("2022/7/8 9:30", "2022-07-08T09:30:00+02:00"), ("July 8, 2022 9:30 PM", "2022-07-08T21:30:00+02:00"),
    ("2022-7-8", "2022-07-08T00:00:00+02:00"), ("Fri, 08 Jul 2022 09:30:00 +0000", "2022-07-08T09:30:00Z"),
  ])
  func `dates in the formats of generators are read`(text: String, time: String) throws {
    let zone = try TimeZoneFolders().zone(named: "Europe/Berlin")
    #expect(try LooseDateReader(library: .javaScript, zone: zone).read(text).rfc3339 == time)
  }

  @Test(arguments: ["07/08/2022", "tomorrow", "2022-13-01", "8 Juli", "Jul 99 2022", ""])
  func `an invalid date is refused`(text: String) throws {
    #expect(throws: ValueError.self) { try LooseDateReader(library: .go, zone: .utc).read(text) }
  }

  @Test(
    arguments: [
      (GeneratorName.hugo, "content/a.md", "tags"), (.jekyll, "_posts/2024-03-01-a.md", "tags"),
      (.zola, "content/a.md", "taxonomies.tags"), (.eleventy, "a.md", "tags"),
      (.astro, "src/content/blog/a.md", "tags"),
    ])
  func `tags that are not strings are reported, and the others are kept`(
    generator: GeneratorName, file: String, key: String
  ) throws {
    let tags = "[ice, {name: snow}, [hail], 2024, null, frost]"
    let list = key == "tags" ? "tags: \(tags)" : "taxonomies: {tags: \(tags)}"
    let site = try GeneratorSite([file: "---\ntitle: A\ndate: 2024-03-01\n\(list)\n---\nText\n"])
    let content = try site.load(generator)
    #expect(content.articles.map(\.tags) == [["ice", "2024", "frost"]])
    let column = key == "tags" ? 13 : 26
    #expect(
      site.report(content)
        == [column, column + 14].map {
          "\(file):4:\($0): warning: item of “\(key)” is not valid and is ignored (write a list of text values)"
        })
  }
}
