import FeedTesting
import Foundation
import Testing

/// Sites whose text comes from built pages.
@Suite struct PagesTests {
  private static let fixtures = CommandLineRun.package.appending(path: "Tests/ContentValuesTests/BuiltPages/Fixtures")
    .path

  private static let site = """
    [site]
    title = "Salt Marsh"
    base_url = "https://bread.example/"
    language = "en"
    authors = ["Ines Ferro"]

    """

  @Test func `a folder of pages becomes valid feeds with comments`() throws {
    let folder = try TestFolder(["site.toml": Self.site + "[content]\ngenerator = \"html\"\narticles = \"public\"\n"])
    try FileManager.default.copyItem(atPath: Self.fixtures, toPath: "\(folder.path)/public")
    let run = try CommandLineRun.feedkiln("build", "--now", "2026-01-01T00:00:00Z", in: folder)
    #expect(run.exitCode == 0)
    #expect(
      run.output.hasPrefix(
        "Articles   6  skipped: 4 pages that are not articles\nComments   7  skipped: 1 not approved\n"))
    #expect(
      run.errors.contains(
        """
        public/2023/11/winter-moorings.html:51:3: warning: comment “12” has no valid date and is \
        skipped
        """))
    let feed = try folder.text("feeds/comments/2023/11/winter-moorings.atom")
    #expect(feed.contains("<name>Ines Ferro</name>"))
    #expect(feed.contains("&lt;p&gt;Twenty kilos.&lt;/p&gt;"))
    #expect(feed.contains("winter-moorings.html#comment-7"))
    let check = try CommandLineRun.feedkiln("validate", "--strict", "feeds", in: folder)
    #expect(check.output.contains("warning") == false, "\(check.output)")
    #expect(check.exitCode == 0, "\(check.output)\(check.errors)")
    let again = try CommandLineRun.feedkiln("build", "--now", "2026-01-01T00:00:00Z", in: folder)
    #expect(again.output.contains(" 0 written, "))
  }

  @Test func `no e-mail address of a commenter is published`() throws {
    let folder = try TestFolder(["site.toml": Self.site + "[content]\ngenerator = \"html\"\narticles = \"public\"\n"])
    try FileManager.default.copyItem(atPath: Self.fixtures, toPath: "\(folder.path)/public")
    let run = try CommandLineRun.feedkiln("build", in: folder)
    let files = FileManager.default.enumerator(atPath: "\(folder.path)/feeds")?.compactMap { $0 as? String } ?? []
    let feeds = try files.filter { $0.contains(".") }.map {
      try folder.text("feeds/\($0)")
    }
    #expect(feeds.count > 10)
    for secret in ["fishermen.example", "mail.example", "marsh.example", "karl.example\"", "post@", "0bc83cb571cd"] {
      for text in feeds + [run.output, run.errors] { #expect(!text.contains(secret), "\(secret)") }
    }
  }

  private static let article = """
    ---
    title: Rye
    date: 2024-03-01
    ---
    The {{< grain >}} of the north.

    """

  private func build(_ pages: [String: String], _ settings: String = "") throws -> (run: CommandLineRun, feed: String) {
    let settings = Self.site + "[content]\nbuilt = \"public\"\n" + settings
    let folder = try TestFolder(
      ["site.toml": settings, "content/articles/rye.md": Self.article].merging(pages) { $1 })
    let run = try CommandLineRun.feedkiln("build", "--now", "2026-01-01T00:00:00Z", in: folder)
    return (run, try folder.text("feeds/feed.atom"))
  }

  @Test func `the text comes from the built page`() throws {
    let page = """
      <title>Rye</title><nav>Home</nav><main><h1>Rye</h1><p>The <em>grain</em> of the north.\
      <div class=share>Shard</div><img src=rye.a1b2.jpg alt=Rye></main>
      """
    let (run, feed) = try build(["public/rye/index.html": page])
    #expect(run.errors == "")
    #expect(feed.contains("The &lt;em&gt;grain&lt;/em&gt; of the north."))
    #expect(feed.contains("https://bread.example/rye/rye.a1b2.jpg"))
    for other in ["Share", "Home", "&lt;h1", "{{"] { #expect(!feed.contains(other)) }
  }

  @Test func `the element with the text can be selected`() throws {
    let page = "<main><p>Not this.</p><div class='post-body'><p>This.</p></div></main>"
    let (run, feed) = try build(["public/rye/index.html": page], "selector = \".post-body\"\n")
    #expect(run.errors == "")
    #expect(feed.contains("This."))
    #expect(!feed.contains("Not this."))
  }

  @Test func `without a built site, the source text is used and one message says so`() throws {
    let (run, feed) = try build([:])
    #expect(
      run.errors.hasPrefix(
        """
        site.toml:1:1: warning: “public” contains no pages, so the URLs of articles are not checked
          help: build the site before its feeds, or correct “built” in [content] of site.toml
          rule: page/not-built
        """))
    #expect(run.exitCode == 0)
    #expect(feed.contains("of the north."))
  }

  @Test func `an article without a page is not published`() throws {
    let (run, feed) = try build(["public/index.html": "<title>Bread</title>"])
    #expect(
      run.errors == """
        content/articles/rye.md:1:1: warning: 1 article has no page in “public”, so it is not published: “rye”
          help: build the site before its feeds, or check whether the site hides it, such as by a cascade
          rule: page/missing


        """)
    #expect(run.output.hasPrefix("Articles  0  skipped: 1 without a built page\n"))
    #expect(!feed.contains("<entry>"))
  }

  @Test func `a page without the selected element is reported, and the source text is used`() throws {
    let (run, feed) = try build(["public/rye/index.html": "<div>Rye</div>"], "selector = \"article.post, #text\"\n")
    #expect(
      run.errors.hasPrefix(
        """
        public/rye/index.html:1:1: warning: page has no element “article.post, #text”, so the source text in \
        “content/articles/rye.md” is used
        """))
    #expect(run.errors.contains("help: set “selector” in [content] of site.toml to the element that contains the text"))
    #expect(feed.contains("of the north."))
  }

  @Test func `the text of a page with too many open elements is read`() throws {
    let elements = String(repeating: "<div>", count: 20_001)
    let page = "<article class=post><time datetime=2024-03-01></time>\(elements)<p>Deep.</p>"
    let (run, feed) = try build(["public/rye/index.html": page], "selector = \"article.post\"\n")
    #expect(run.exitCode == 0 && run.errors.isEmpty)
    #expect(feed.contains("Deep."))
  }

  @Test func `template code in the source text is not reported if the built page exists`() throws {
    let settings = Self.site + "[content]\ngenerator = \"hugo\"\nbuilt = \"public\"\n"
    let folder = try TestFolder([
      "site.toml": settings, "hugo.toml": "", "content/rye.md": Self.article,
      "public/rye/index.html": "<main>The grain of the north.</main>",
    ])
    #expect(try CommandLineRun.feedkiln("build", in: folder).errors == "")
    #expect(try folder.text("feeds/feed.atom").contains("The grain of the north."))
  }

  @Test func `an invalid selector is reported`() throws {
    let folder = try TestFolder(["site.toml": Self.site + "[content]\nbuilt = \"public\"\nselector = \"main > p\"\n"])
    let run = try CommandLineRun.feedkiln("build", in: folder)
    #expect(run.errors.contains("error: “>” in “main > p” is not supported"))
    #expect(run.exitCode == 2)
  }

  @Test(.peers("hugo"))
  func `the HTML of Hugo’s shortcodes is in the feeds`() throws {
    let folder = try TestFolder([
      "site.toml": Self.site
        + "[content]\narticles = \"content/posts\"\nbuilt = \"public\"\npermalink = \"/posts/{path}/\"\n",
      "hugo.toml": "baseURL = \"https://bread.example/\"\ntitle = \"Salt Marsh\"\n",
      "layouts/_default/single.html": """
      <!DOCTYPE html><html lang=en><head><title>{{ .Title }}</title></head><body><nav><a href=/>Home</a></nav>
      <article><h1>{{ .Title }}</h1><div class=post-body>{{ .Content }}</div>
      <div class=related><a href=/>More</a></div></article></body></html>
      """,
      "layouts/shortcodes/tide.html": "<strong>{{ .Get 0 }} m</strong>",
      "layouts/shortcodes/pic.html": """
      {{ with .Page.Resources.GetMatch (.Get 0) }}{{ $p := . | fingerprint }}<img src="{{ $p.RelPermalink }}" \
      alt="{{ $.Inner }}">{{ end }}
      """,
      "content/posts/high/index.md": """
      ---
      title: High water
      date: 2024-03-01
      ---
      It reached {{< tide 5.1 >}} at noon.

      {{< pic "wall.svg" >}}The wall{{< /pic >}}

      ## After *that*
      """,
      "content/posts/high/wall.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    ])
    let hugo = try CommandLineRun.run("/usr/bin/env", ["hugo", "--minify", "--config", "hugo.toml"], in: folder)
    try #require(hugo.exitCode == 0, "\(hugo.output)\(hugo.errors)")
    let run = try CommandLineRun.feedkiln("build", "--now", "2026-01-01T00:00:00Z", in: folder)
    #expect(run.errors == "")
    let feed = try folder.text("feeds/feed.atom")
    #expect(feed.contains("It reached &lt;strong&gt;5.1 m&lt;/strong&gt; at noon."))
    #expect(feed.contains("&lt;img src=\"https://bread.example/posts/high/wall."))
    #expect(!feed.contains("{{") && !feed.contains("More") && !feed.contains("Home"))
    #expect(try CommandLineRun.feedkiln("validate", "--strict", "feeds", in: folder).exitCode == 0)
  }
}
