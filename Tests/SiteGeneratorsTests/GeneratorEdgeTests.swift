import FeedContent
import FeedCore
import FeedMedia
import FeedSystem
import SiteSamples
import SiteSettings
import Testing

@testable import SiteGenerators

/// The second cases of the rules of generators: what is nearly a page, a route, a setting or a date.
@Suite struct GeneratorEdgeTests {
  private let yaml = "---\ntitle: T\ndate: 2024-03-01\n---\n"
  private let undated = "---\ntitle: T\n---\n"

  /// Returns the URLs of articles below https://example.com.
  private func paths(_ generator: GeneratorName, _ files: [String: String], drafts: Bool = false) throws -> [String] {
    let site = try GeneratorSite(files)
    return try site.load(generator, baseURL: "https://example.com/", drafts: drafts).articles.map(\.url.path).sorted()
  }

  // MARK: Jekyll

  @Test func `Jekyll’s scopes are whole folders, and Sunday is the seventh day`() throws {
    let settings = """
      collections:
        recipes: {output: true}
        silent: {output: false}
      permalink: PERMALINK
      defaults:
        - scope: {path: arch}
          values: {permalink: "/wrong/:title"}
        - scope: {path: archive/}
          values: {permalink: "/right/:title"}
        - scope: {path: "", type: drafts}
          values: {permalink: "/drafts/:title"}
      """
    let day = "---\npermalink: /:w_day/:title\n---\n"
    let files = [
      "_posts/2024-03-03-sunday.md": day, "_posts/2024-03-04-monday.md": day, "archive/_posts/2024-03-05-x.md": undated,
      "_posts/2024-03-06-100%.md": undated, "_recipes/soup.md": yaml, "_silent/x.md": yaml,
      "_recipes/2024-01-05-plain.md": "Text",
      "_posts/2024-03-07-no.md": "---\npublished: false\n---\n",
    ]
    for (permalink, post, recipe) in [
      ("pretty", "/2024/03/06/100/", "/recipes/soup/"), ("/blog/:title", "/blog/100", "/recipes/soup"),
      ("/blog/:title/", "/blog/100/", "/recipes/soup/"), ("none", "/100.html", "/recipes/soup.html"),
      ("/blog/:title:output_ext", "/blog/100.html", "/recipes/soup.html"),
    ] {
      let table = [
        "_posts/2024-03-03-sunday.md": "/7/sunday", "_posts/2024-03-04-monday.md": "/1/monday",
        "archive/_posts/2024-03-05-x.md": "/right/x", "_posts/2024-03-06-100%.md": post, "_recipes/soup.md": recipe,
      ]
      try expectURLs(
        .jekyll, files, settings: ["_config.yml": settings.replacing("PERMALINK", with: permalink)], table)
    }
    let drafts = [
      "_config.yml": settings, "_drafts/idea.md": yaml, "_posts/2024-03-08-real.md": undated,
      "archive2/_posts/2024-03-09-y.md": "---\ncategories: ['50% off', 'a#b']\n---\n",
    ]
    let changed = drafts.mapValues { $0.replacing("PERMALINK", with: "/:categories/:title") }
    #expect(try paths(.jekyll, changed, drafts: true) == ["/archive2/50%25%20off/a%23b/y", "/drafts/idea", "/real"])
  }

  @Test(arguments: [
    ("/a.png", "https://example.com/a.png"), ("a.png", "https://example.com/a.png"),
    ("//cdn.example/a.png", "https://cdn.example/a.png"), ("https://cdn.example/a.png", "https://cdn.example/a.png"),
  ])
  func `Jekyll’s images are below the site`(written: String, url: String) throws {
    let site = try GeneratorSite(["_posts/2024-03-01-a.md": "---\ntitle: T\nimage: \(written)\n---\n"])
    let content = try site.load(.jekyll, baseURL: "https://example.com/")
    #expect(content.articles.map { $0.image?.url.string } == [url])
  }

  @Test func `Jekyll publishes neither what its settings exclude nor what they do not publish`() throws {
    let files = [
      "_posts/2024-03-01-a.md": yaml, "_posts/2024-03-02-b.md": yaml, "_posts/old/2024-03-03-c.md": yaml,
      "_posts/new/2024-03-04-d.md": "---\ntitle: T\npublished: true\n---\n", "_posts/new/2024-03-05-e.md": yaml,
      "_config.yml": """
      permalink: /:title/
      exclude: [_posts/2024-03-02-b.md, _posts/old]
      defaults:
        - scope: {path: _posts/new}
          values: {published: false}
      """,
    ]
    #expect(try paths(.jekyll, files) == ["/a/", "/d/"])
    #expect(try paths(.jekyll, files, drafts: true) == ["/a/", "/d/", "/e/"])
  }

  // MARK: Astro

  @Test func `Astro’s HTML, hidden folders and neighbors of a collection are no entries of it`() throws {
    let config = """
      const blog = defineCollection({ loader: glob({ pattern: "./**/*.md", base: "./src/content/blog" }) });
      const far = defineCollection({ loader: glob({ pattern: "**/*.md", base: "../far" }) });
      export const collections = { blog, far };
      """
    try expectURLs(
      .astro,
      [
        "src/content.config.ts": config, "src/content/blog/a.md": yaml, "src/content/blog2/b.md": yaml,
        "src/content/_x/c.md": yaml, "src/content/blog2/_x/d.md": yaml, "src/content/blog2/page.html": yaml,
        "src/pages/blog/[id].astro": "getCollection('blog')", "src/pages/blog2/[id].astro": "getCollection('blog2')",
        // The page of a collection in several languages has no single folder.
        "src/pages/[lang]/all/[id].astro": "getCollection('blog')", "src/pages/notes/_e.md": yaml,
      ], ["src/content/blog/a.md": "/blog/a/", "src/content/blog2/b.md": "/blog2/b/"])
  }

  @Test func `a collection with two routes has none, unless one of them shows its entries`() throws {
    var files = [
      "src/content/notes/a.md": yaml, "src/pages/one/[id].astro": "getCollection('notes')",
      "src/pages/two/[id].astro": "getCollection('notes')", "src/pages/tags/[tag].astro": "getCollection('notes')",
    ]
    let site = try GeneratorSite(files)
    let content = try site.load(.astro, baseURL: "https://example.com/")
    #expect(content.articles.map(\.url.path) == ["/notes/a/"])
    #expect(
      content.diagnostics.map(\.message) == [
        "the route of the collection “notes” is unknown, so its URLs are guessed"
      ])
    files["src/pages/two/[id].astro"] = "getCollection('notes')\n---\n<Content />"
    try expectURLs(.astro, files, ["src/content/notes/a.md": "/two/a/"])
  }

  @Test(arguments: [
    ("", "/blog/a/"), ("trailingSlash: 'always', build: { format: 'file' }", "/blog/a/"),
    ("build: { format: 'file' }", "/blog/a"), ("trailingSlash: 'never'", "/blog/a"),
    ("trailingSlash: 'ignore', build: { format: 'directory' }", "/blog/a/"),
    ("nested: { trailingSlash: 'never' }", "/blog/a/"),
  ])
  func `Astro’s settings decide on the slash at the end`(settings: String, path: String) throws {
    try expectURLs(
      .astro, ["src/content/blog/a.md": yaml, "src/pages/blog/[id].astro": "getCollection('blog')"],
      settings: ["astro.config.mjs": "export default defineConfig({ \(settings) })"], ["src/content/blog/a.md": path])
  }

  @Test(arguments: [
    ("2024-07-01", "2024-07-01T00:00:00Z"), ("2024-07-01 10:00", "2024-07-01T10:00:00+02:00"),
    ("Jul 01 2024", "2024-07-01T00:00:00+02:00"), ("2024-07-01T10:00:00Z", "2024-07-01T10:00:00Z"),
  ])
  func `only a bare day of Astro is in UTC`(date: String, time: String) throws {
    let site = try GeneratorSite([
      "src/content/blog/a.md": "---\ntitle: T\npubDate: \(date)\n---\n",
      "src/pages/blog/[id].astro": "getCollection('blog')",
    ])
    #expect(try site.load(.astro, zone: "Europe/Berlin").articles.map(\.published.rfc3339) == [time])
  }

  // MARK: Eleventy

  @Test func `Eleventy’s data of nearer folders counts, and dates begin at a digit`() throws {
    try expectURLs(
      .eleventy,
      [
        "posts/posts.json": #"{"permalink": "/outer/{{ page.fileSlug }}/", "date": "2020-01-01"}"#,
        "posts/a.md": undated, "posts/deep/deep.json": #"{"permalink": "/inner/{{ page.fileSlug }}/"}"#,
        "posts/deep/b.md": undated, "posts/deep/c.md": "---\ntitle: T\npermalink: /own/\n---\n",
        "posts/deep/d.11tydata.json": #"{"permalink": "/file/"}"#, "posts/deep/d.md": undated,
        "top.md": "---\ntitle: T\ndate: 2024-03-01\npermalink: index.html\n---\n",
        "null.md": "---\ntitle: T\ndate: 2024-03-01\npermalink: null\n---\n", "12018-01-01.md": undated,
        "v2018-01-01.md": undated, "2018-13-01.md": undated, "2018-01-011.md": undated,
        "short.md": "---\ntitle: T\ndate: 2024-03-01\npermalink: \"/{{ page.date | date: '%y/%-d' }}/\"\n---\n",
      ],
      [
        "posts/a.md": "/outer/a/", "posts/deep/b.md": "/inner/b/", "posts/deep/c.md": "/own/",
        "posts/deep/d.md": "/file/", "top.md": "/", "null.md": "/null/", "v2018-01-01.md": "/v2018-01-01/",
        "2018-01-011.md": "/2018-01-011/", "short.md": "/24/1/",
      ])
  }

  @Test func `Eleventy ignores what its files of patterns name`() throws {
    let files = [
      ".eleventyignore": "# none\n/drafts/\n*.txt.md\n!keep.txt.md\nold\n", ".gitignore": "secret.md\n",
      "eleventy.config.js": "export default function (c) { c.ignores.add('./sub/x.md'); }",
      "a.md": yaml, "drafts/b.md": yaml, "sub/drafts/c.md": yaml, "d.txt.md": yaml, "sub/e.txt.md": yaml,
      "keep.txt.md": yaml, "sub/old/f.md": yaml, "older/g.md": yaml, "sub/secret.md": yaml, "sub/x.md": yaml,
    ]
    #expect(try paths(.eleventy, files) == ["/a/", "/keep.txt/", "/older/g/", "/sub/drafts/c/"])
  }

  @Test(arguments: [
    ("/{{ title }}/", "/t/"), ("/{% if draft %}x{% endif %}/", nil), ("/a/{% comment %}x{% endcomment %}", nil),
    ("/{{ page.fileSlug }}{%- if a -%}{%- endif -%}/", nil), ("/{{ unknown }}/", nil), ("/50%/", "/50%25/"),
  ])
  func `a permalink of Eleventy with tags is not run`(permalink: String, path: String?) throws {
    let site = try GeneratorSite(["a.md": "---\ntitle: t\ndate: 2024-03-01\npermalink: \"\(permalink)\"\n---\n"])
    let content = try site.load(.eleventy, baseURL: "https://example.com/")
    #expect(content.articles.map(\.url.path) == [path].compactMap(\.self))
    #expect(
      content.diagnostics.map(\.message)
        == (path == nil ? ["permalink “\(permalink)” is a template that is not run"] : []))
  }

  @Test func `the collections of Eleventy are no tags`() throws {
    let site = try GeneratorSite(["a.md": "---\ntitle: T\ndate: 2024-03-01\ntags: [posts, rye, all]\n---\n"])
    #expect(try site.load(.eleventy).articles.map(\.tags) == [["rye"]])
  }

  // MARK: Zola

  @Test func `a draft section of Zola in another language, or at the top, makes its pages drafts`() throws {
    let toml = "+++\ntitle = \"T\"\ndate = 2024-03-01\n+++\n"
    let draft = "+++\ndraft = true\n+++\n"
    let files = [
      "zola.toml": "default_language = \"en\"\n[languages.fr]\n", "content/a.md": toml, "content/blog/b.md": toml,
    ]
    #expect(try paths(.zola, files) == ["/a/", "/blog/b/"])
    #expect(try paths(.zola, files.merging(["content/_index.md": draft]) { $1 }) == [])
    #expect(try paths(.zola, files.merging(["content/blog/_index.fr.md": draft]) { $1 }) == ["/a/"])
  }

  // MARK: Pelican

  @Test func `Pelican’s settings of folders, names, languages and categories`() throws {
    let settings = """
      ARTICLE_PATHS = ["blog", ("one")]
      ARTICLE_URL == "wrong.html"
      ARTICLE_URL = "{category}/{slug}.html"
      ARTICLE_LANG_URL = "{lang}/{slug}.html"
      DEFAULT_CATEGORY = 'Other Things'
      USE_FOLDER_AS_CATEGORY = False
      FILENAME_METADATA = r'(?P<date>\\d{4}-\\d{2}-\\d{2})_(?P<slug>.*)'
      PATH_METADATA = r'(?P<slug>[^/]*)/.*'
      """
    func post(_ more: String) -> String { "Title: T\nDate: 2024-03-01\n\(more)\nText\n" }
    try expectURLs(
      .pelican,
      [
        "content/blog/2024-03-02_a.md": "Title: T\nLang: EN\n\nText\n", "content/blog2/b.md": post("Slug: b\n"),
        "content/one/c.md": post("Category: Own One\n"), "content/blog/d.md": post("Slug: d\nLang: de\n"),
        "content/blog/e.md": post("Slug: e\nStatus: Published\n"),
        "content/blog/f.md": post("Slug: f\nStatus: DRAFT\n"),
        "content/blog.md": post("Slug: g\n"),
      ], settings: ["pelicanconf.py": settings],
      [
        "content/blog/2024-03-02_a.md": "/other-things/a.html", "content/one/c.md": "/own-one/one.html",
        "content/blog/d.md": "/de/d.html", "content/blog/e.md": "/other-things/e.html",
      ])
  }

  @Test func `Pelican’s lists are separated by semicolons or commas`() throws {
    let site = try GeneratorSite([
      "content/a.md":
        "Title: T\nDate: 2024-03-02\nAuthors: Lovelace, Ada; Hopper, Grace\nTags: rye, oat, rye\n\nText\n",
      "content/b.md": "Title: U\nDate: 2024-03-01\nAuthors: Ada, Grace\nTags: a, b; c\n\nText\n",
    ])
    let articles = try site.load(.pelican).articles
    #expect(articles.map { $0.authors.map(\.name) } == [["Lovelace, Ada", "Hopper, Grace"], ["Ada", "Grace"]])
    #expect(articles.map(\.tags) == [["rye", "oat"], ["a, b", "c"]])
  }

  @Test(arguments: [
    (#"name="tags" content="rye, oat""#, ["rye", "oat"]), ("name='tags' content='rye, oat'", ["rye", "oat"]),
    ("name=tags content=rye", ["rye"]), ("NAME='Tags' CONTENT = 'rye'", ["rye"]),
    (#"content='"rye"' name="tags""#, ["\"rye\""]), (#"content="baker's" name='tags'"#, ["baker's"]),
  ])
  func `an attribute of a page of Pelican can have quotes of both kinds`(attributes: String, tags: [String]) throws {
    let site = try GeneratorSite([
      "content/a.html":
        "<html><head><title>T</title><meta name=date content=2024-03-01><meta \(attributes)></head><body>Text</body></html>"
    ])
    #expect(try site.load(.pelican).articles.map(\.tags) == [tags])
  }

  @Test func `a tuple of Python with one pair is a list of pairs`() throws {
    let settings = "SLUG_REGEX_SUBSTITUTIONS = ((r'[aeiou]', '_'),)\nARTICLE_URL = ('{slug}/')\n"
    try expectURLs(
      .pelican, ["content/a.md": "Title: Banana\nDate: 2024-03-01\n\nText\n"], settings: ["pelicanconf.py": settings],
      ["content/a.md": "/b_n_n_/"])
  }

  @Test(arguments: [
    ("é", "e"), ("Å", "A"), ("ǽ", "ǽ"), ("ø", "ø"), ("ṩ", "s"), ("e\u{301}", "e"), ("ß", "ß"), ("Ǻ", "A"), ("ƀ", "ƀ"),
    ("日", "日"), ("plain", "plain"),
  ])
  func `accents are removed from single letters`(text: String, plain: String) {
    #expect(LatinLetters.withoutAccents(text) == plain)
  }

  // MARK: HTML pages and keys

  @Test func `error pages, copies and lists are no articles`() throws {
    func page(_ head: String = "") -> String {
      "<title>T</title>\(head)<article class=h-entry><h1 class=p-name>T</h1>"
        + "<time class=dt-published datetime=2024-03-01>1</time><p>Text</p></article>"
    }
    func canonical(_ path: String) -> String { page("<link rel=canonical href='https://example.com\(path)'>") }
    let files = [
      "a.html": page(), "404.html": page(), "404/index.html": page(), "500.html": page(), "50x.html": page(),
      "sub/404.html": page(), "copy.html": canonical("/a.html"), "own.html": canonical("/own"),
      "gone.html": canonical("/elsewhere.html"), "node_modules/x.html": page(),
    ]
    let site = try GeneratorSite(files)
    #expect(site.report(try site.load(.html, baseURL: "https://example.com/")) == [])
    #expect(try paths(.html, files) == ["/a.html", "/elsewhere.html", "/own", "/sub/404.html"])
  }

  private func shown(_ date: String) -> String {
    "<html><head><title>T</title></head><body><h1>T</h1><p class=date>\(date)</p><p>Bread.</p></body></html>"
  }

  @Test func `the date of a page depends on the form of the dates of all pages, also with a cache`() throws {
    let folder = try GeneratorSite(["a.html": shown("10/07/20"), "b.html": shown("25/07/20")])
    let site = try Site.sample {
      ($0.folder, $0.content.generator, $0.timeZone) = (folder.path, .html, .utc)
    }
    let options = ContentOptions(now: try Timestamp(rfc3339: "2030-01-01T00:00:00Z"))
    let later = Timestamp(secondsSinceEpoch: Timestamp.now.secondsSinceEpoch + 60)
    func date(_ cache: ParsedFileCache) -> String? {
      ContentLoader(site, options: options, cache: cache).load().articles.first { $0.url.path == "/a.html" }?
        .published.rfc3339
    }
    let cache = ParsedFileCache(at: later)
    #expect(date(cache) == "2020-07-10T00:00:00Z")
    #expect(date(ParsedFileCache(at: later, cache.values)) == "2020-07-10T00:00:00Z")
    try folder.write("b.html", shown("07/25/20"))
    #expect(date(ParsedFileCache(at: later, cache.values)) == "2020-10-07T00:00:00Z")
  }

  @Test(arguments: [(1, 9, 1), (1, 10, 0), (2, 10, 2), (2, 11, 2)])
  func `one date as text among ten pages is not read`(dates: Int, pages: Int, count: Int) throws {
    var files: [String: String] = [:]
    for number in 0..<pages { files["\(number).html"] = number < dates ? shown("25/07/20") : "<p>Words.</p>" }
    #expect(try paths(.html, files).count == count)
  }

  @Test func `dates as text are not read if a page has one for machines`() throws {
    let machine =
      "<title>M</title><article class=h-entry><time class=dt-published datetime=2020-01-02></time></article>"
    let files = ["b.html": shown("25/07/20"), "c.html": shown("26/07/20")]
    #expect(try paths(.html, files) == ["/b.html", "/c.html"])
    for name in ["a.html", "d.html"] {
      #expect(try paths(.html, files.merging([name: machine]) { $1 }) == ["/\(name)"])
    }
  }

  @Test(arguments: [
    ("", true), ("draft: false\n", true), ("draft: true\n", false), ("published: false\n", false),
    ("status: draft\n", false), ("private: true\n", false), ("headless: true\n", false), ("render: false\n", false),
    ("build: {render: never}\n", false), ("build: {render: always}\n", true),
  ])
  func `the text of an unpublished page of a term is not published`(line: String, isPublished: Bool) throws {
    let settings = "title = \"T\"\nbase_url = \"https://example.com/\"\nlanguage = \"en\"\n"
    let folder = try GeneratorSite([
      "site.toml": "[site]\n\(settings)[content]\narticles = \"articles\"\n[feeds]\ntags = true\n",
      "articles/tags/oats/_index.md": "---\ntitle: Oats\ndescription: Daily\n\(line)---\n",
    ])
    let site = try #require(try SiteReader.read("\(folder.path)/site.toml").site)
    let page = TermPages(site.generator())[.tags, "oats"]
    #expect(page?.title == (isPublished ? "Oats" : nil) && page?.description == (isPublished ? "Daily" : nil))
  }

  @Test func `a key without a value leaves the place to the next`() throws {
    let site = try GeneratorSite([
      "hugo.toml": "",
      "content/a.md": """
      ---
      title: T
      date: 2024-03-01
      summary: null
      description: Second
      authors: null
      params: {author: null, license: null}
      author: Ada
      ---

      """,
      "content/b.md": "---\ntitle: U\ndate: 2024-03-01\nsummary: First\ndescription: Second\n---\n",
      "content/c.md": "---\ntitle: V\ndate: 2024-03-01\ntags: null\nslug: null\nparams: {summary: null}\n---\n",
    ])
    let content = try site.load(.hugo)
    #expect(site.report(content) == [])
    #expect(content.articles.map(\.summary).sorted { ($0 ?? "") < ($1 ?? "") } == [nil, "First", "Second"])
    #expect(content.articles.first { $0.title == "T" }?.authors.map(\.name) == ["Ada"])
    let astro = try GeneratorSite([
      "src/content/blog/a.md": "---\ntitle: T\npubDate: 2024-03-01\nlang: pt_BR\n---\n",
      "src/pages/blog/[id].astro": "getCollection('blog')",
    ])
    #expect(try astro.load(.astro).articles.map { $0.language?.string } == ["pt-BR"])
  }
}
