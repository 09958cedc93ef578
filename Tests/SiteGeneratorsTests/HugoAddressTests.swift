import FeedCore
import FeedSystem
import FeedTesting
import SiteSamples
import SiteSettings
import Testing

@testable import SiteGenerators

/// The URLs that Hugo and Feedkiln give to the same files.
@Suite(.peers("hugo")) struct HugoAddressTests {
  private static func page(_ title: String = "Rye & Spelt", _ more: String = "") -> String {
    "---\ntitle: \"\(title)\"\ndate: 2024-03-01T10:00:00+02:00\n\(more)---\nText\n"
  }

  static let files: [String: String] = [
    "content/posts/Straße & Café.md": page(), "content/posts/a  b - c.md": page(), "content/posts/a_b~c.md": page(),
    "content/posts/UPPER_case.Dots.v1.0.md": page(), "content/posts/日本語.md": page("日本語のタイトル"),
    "content/posts/a.de.md": page(), "content/posts/a.md": page(), "content/posts/a.xx.md": page(),
    "content/posts/plus+at@x.md": page(), "content/posts/--dash--_.md": page(),
    "content/posts/quote'd “x” a,b;c=d(e)[f]{g}!h.md": page(), "content/posts/emoji 🎉 x.md": page(),
    "content/posts/slug.md": page("S", "slug: 'Ein Größer Slug! (x) / y'\n"),
    "content/posts/slug.de.md": page("S", "slug: deutsch\n"),
    "content/posts/url1.md": page("U", "url: /Some/Path with space/x.html\n"),
    "content/posts/url2.de.md": page("U", "url: /abs/de/\n"), "content/posts/url3.de.md": page("U", "URL: rel/de\n"),
    "content/posts/url4.md": page("U", "url: Foo Bar/Ä\n"),
    "content/posts/bundle/index.md": page(), "content/posts/bundle/sub/x.md": page(),
    "content/posts/bundle/index.de.md": page("B", "slug: buendel\n"), "content/posts/Bündel Zwei/index.md": page(),
    "content/posts/bundle/pic.png": "", "content/posts/_index.md": page(), "content/posts/page.html": page(),
    "content/posts/build.md": page("B", "_build: {render: never}\n"),
    "content/posts/headless/index.md": page("H", "headless: true\n"),
    "content/posts/draft.md": page("D", "draft: true\n"),
    "content/posts/over.md": page("O", "expiryDate: 2024-04-01\n"),
    "content/posts/later.md": page("L", "publishDate: 2099-04-01\n"), "content/posts/undated.md": "No front matter",
    "content/posts/toml.md": "+++\nTitle = \"T\"\ndate = 2024-01-02\nTags = [\"x\"]\n+++\n",
    "content/posts/json.md": "{\"title\": \"J\", \"Date\": \"2024-01-01\", \"SLUG\": \"JJ\"}\n\nText",
    "content/posts/words.md": "---\ntitle: W\npubdate: 02 Jan 2024\n---\n",
    "content/blog/2024-05-06-dated.md": page("Ein Tag: C++ & C#"),
    "content/blog/deep/er/x.md": page("D", "slug: s l\n"),
    "content/blog/deep/er/bun/index.md": page("Bun dle"), "content/blog/deep/_index.md": page(),
    "content/blog/half.md": page("50% off 100%25"), "content/blog/日本語.md": page("日本語のタイトル"),
    "content/notes/x.md": page(), "content/notes/y.md": page("Y", "slug: yy\n"), "content/notes/z.de.md": page(),
    "content/docs/a/_index.md": page(), "content/docs/a/b/_index.md": page(), "content/docs/a/b/c.md": page(),
    "content/root.md": page("Root Page"), "content/about/index.md": page("About"),
    "content-fr/posts/salut.md": page(), "content-fr/été/Où.md": page(),
    "layouts/_default/single.html": "x", "layouts/_default/list.html": "x",
    "layouts/index.txt": """
    {{ range .Site.RegularPages }}{{ if and .Permalink (not .Date.IsZero) -}}
    {{ .File.Filename }}{{ "\\t" }}{{ .Permalink }}
    {{ end }}{{ end }}
    """,
  ]

  static let common = """
    baseURL = "https://example.com/sub/"
    title = "T"
    defaultContentLanguage = "en"
    disableKinds = ["taxonomy", "term"]
    [outputs]
    home = ["TXT"]
    [outputFormats.TXT]
    mediaType = "text/plain"
    isPlainText = true

    """
  static let languages = "[languages.en]\n[languages.de]\n[languages.fr]\ncontentDir = \"content-fr\"\n"
  static let patterns = """
    [permalinks]
    blog = "/:year/:month/:monthname/:day/:weekday/:weekdayname/:yearday/:section/:sections/:title/:slug/:filename/"
    notes = "/n/:slugorfilename.html"
    docs = "/d/:sections[1]/:sections[:last]/:sections[last]/:sections[1:]/:filename/:2006-01/:Jan/:Monday/"
    "/" = "/root/:title/"

    """

  /// Returns the files of a site with settings.
  static func files(_ settings: String) -> [String: String] {
    var files = files
    files["config.toml"] = settings
    // Without languages, Hugo uses one of the two files as the bundle.
    if !settings.contains("[languages") { files["content/posts/bundle/index.de.md"] = nil }
    return files
  }

  static let settings = [
    common + languages + patterns, "uglyURLs = true\n" + common + languages + patterns, common + patterns,
    "defaultContentLanguageInSubdir = true\n" + common + languages,
    "disablePathToLower = true\nremovePathAccents = true\n" + common + patterns,
    common + languages + patterns + "[frontmatter]\ndate = [\":filename\", \":default\"]\n",
    common + "[uglyURLs]\nposts = true\n",
  ]

  @Test(arguments: settings)
  func `every URL equals Hugo’s`(settings: String) throws {
    let site = try GeneratorSite(Self.files(settings))
    try #require(Peer.path(of: "hugo") != nil)
    try site.run(Peer.path(of: "hugo") ?? "", "--quiet", "-d", "out")
    let folders = settings.contains("[languages") ? ["", "en/", "de/", "fr/"] : [""]
    var theirs: [String: String] = [:]
    for folder in folders where FileSystem.kind(of: "\(site.path)/out/\(folder)index.txt") == .file {
      theirs.merge(try site.urls(listedIn: "out/\(folder)index.txt")) { $1 }
    }
    let content = try site.load(.hugo)
    #expect(site.report(content) == [])
    #expect(theirs.count >= 30)
    expectEqual(site.urls(in: content), theirs)
  }
}
