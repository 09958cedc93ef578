import FeedContent
import FeedCore
import SiteSamples
import SiteSettings
import Testing

@testable import SiteGenerators

/// The settings of Hugo that decide whether a page exists, where and when.
@Suite struct HugoSettingsTests {
  private static func page(_ more: String = "", date: String = "2024-01-02") -> String {
    "---\ntitle: Pear\ndate: \(date)\n\(more)---\nWords.\n"
  }

  private func urls(_ files: [String: String]) throws -> [String] {
    let site = try GeneratorSite(files)
    return try site.load(.hugo, baseURL: "https://example.com/").articles.map(\.url.string).sorted()
  }

  @Test(arguments: ["toml", "yaml", "yml", "json"], ["hugo", "config"])
  func `settings are read in each format`(format: String, name: String) throws {
    let text =
      format == "toml" ? "[permalinks]\npost = \"/:year/:slug/\"" : #"{"permalinks": {"post": "/:year/:slug/"}}"#
    for folder in ["", "config/_default/", "config/production/"] {
      let site = try GeneratorSite([
        "\(folder)\(name).\(format)": text, "content/post/pear.md": Self.page("slug: pear\n"), "layouts/a.html": "",
      ])
      #expect(try site.load(.hugo).articles.map(\.url.string) == ["https://example.com/sub/2024/pear/"])
      #expect(DetectedSite(folder: site.path).generator == .hugo)
    }
  }

  @Test func `the production environment takes precedence`() throws {
    let site = try GeneratorSite([
      "config/_default/hugo.toml": "baseURL = \"http://localhost:1313/\"\ntitle = \"Orchard\"",
      "config/production/hugo.toml": "baseURL = \"https://orchard.example/\"", "content/a.md": Self.page(),
    ])
    let found = DetectedSite(folder: site.path)
    #expect(found.baseURL == "https://orchard.example/")
    #expect(found.title == "Orchard")
  }

  @Test func `a file may have the settings of one language`() throws {
    let files = [
      "config/_default/hugo.toml": "defaultContentLanguage = \"en\"\ntitle = \"Obst\"",
      "config/_default/languages.en.toml": "title = \"Orchard\"\n[permalinks]\npost = \"/:year/:month/:slug/\"",
      "config/_default/hugo.de.toml": "weight = 2", "config/_default/params.de.toml": "mood = \"gut\"",
      "content/post/pear.md": Self.page("slug: pear\n"), "content/post/birne.de.md": Self.page(),
    ]
    #expect(try urls(files) == ["https://example.com/2024/01/pear/", "https://example.com/de/post/birne/"])
    let site = try GeneratorSite(files)
    #expect(DetectedSite(folder: site.path).title == "Orchard")
  }

  @Test func `a language has permalinks and a time zone of its own`() throws {
    let site = try GeneratorSite([
      "hugo.toml": """
      [languages.en]
      timeZone = "America/New_York"
      [languages.en.permalinks]
      post = "/:year/:slug/"
      [languages.de]
      """,
      "content/post/pear.md": Self.page("slug: pear\n"), "content/post/birne.de.md": Self.page(),
    ])
    let articles = try site.load(.hugo, baseURL: "https://example.com/").articles
    #expect(
      articles.map { "\($0.url) \($0.published.rfc3339)" } == [
        "https://example.com/2024/pear/ 2024-01-02T00:00:00-05:00",
        "https://example.com/de/post/birne/ 2024-01-02T00:00:00Z",
      ])
  }

  @Test(arguments: [
    "disableLanguages = [\"de\"]\n[languages.en]\n[languages.de]", "[languages.en]\n[languages.de]\ndisabled = true",
  ])
  func `pages of disabled languages are not published`(settings: String) throws {
    let files = ["hugo.toml": settings, "content/a.md": Self.page(), "content/b.de.md": Self.page()]
    #expect(try urls(files) == ["https://example.com/a/"])
  }

  @Test(arguments: [
    "---\ncascade:\n  draft: true\n---\n", "---\ncascade:\n  - build: {list: never}\n---\n",
    "---\ncascade:\n  - _target: {path: /posts/old/**}\n    headless: true\n---\n",
    "---\ncascade:\n  target: {path: '{/posts/old/*,/x}', kind: page}\n  expiryDate: 2024-02-01\n---\n",
    "---\ncascade: {publishDate: 2040-01-01}\n---\n", "+++\n[cascade._build]\nrender = \"never\"\n+++\n",
  ])
  func `pages inherit what their folders cascade`(index: String) throws {
    let site = try GeneratorSite([
      "hugo.toml": "", "content/posts/old/_index.md": index, "content/posts/old/a.md": Self.page(),
      "content/posts/b.md": Self.page(),
    ])
    let content = try site.load(.hugo, baseURL: "https://example.com/")
    #expect(content.articles.filter(\.isListed).map(\.url.string) == ["https://example.com/posts/b/"])
  }

  @Test func `a page’s own values take precedence over inherited ones`() throws {
    let files = [
      "hugo.toml": "[[cascade]]\ndraft = true\n[cascade.target]\nlang = \"en\"",
      "content/posts/a.md": Self.page("draft: false\n"), "content/posts/b.md": Self.page(),
    ]
    #expect(try urls(files).first == "https://example.com/posts/a/")
  }

  @Test(arguments: [
    ("", "public/feeds"), ("publishDir = \"out\"", "out/feeds"), ("staticDir = \"files\"", "public/feeds"),
  ])
  func `feeds are proposed for the folder of the built pages`(setting: String, output: String) throws {
    let site = try GeneratorSite(["hugo.toml": setting, "content/a.md": Self.page(), "files/x": ""])
    let draft = SiteDraft(DetectedSite(folder: site.path), title: "A", baseURL: "https://example.com/", language: "en")
    #expect(draft.text.contains("output = \"\(output)\""), "\(draft.text)")
  }

  @Test func `a number sign in a file name is encoded`() throws {
    #expect(
      try urls(["hugo.toml": "", "content/posts/learning-c#.md": Self.page()]) == [
        "https://example.com/posts/learning-c%23/"
      ])
  }

  @Test(arguments: [
    ("/posts/**", "/posts/a/b", true), ("/posts/*", "/posts/a/b", false), ("/posts/*", "/posts/a", true),
    ("{/a,/b}/*", "/b/x", true), ("{/a,/b}/*", "/c/x", false), ("**", "/x/y", true), ("/posts/a?", "/posts/ab", true),
    ("/posts/{x,y", "/posts/{x,y", true),
  ])
  func `patterns match paths`(pattern: String, path: String, matches: Bool) {
    #expect(GlobPattern(pattern).matches(path) == matches)
  }

  @Test(arguments: [
    ("**/*.md", "a.md", true), ("**/*.md", "x/y/a.md", true), ("a/**/b", "a/b", true), ("a/**/b", "a/x/y/b", true),
    ("**/[^_]*.md", "x/_a.md", false), ("**/[^_]*.md", "x/a.md", true), ("[a-c]x", "bx", true), ("[a-c]x", "dx", false),
    ("x**/b", "xb", false),
  ])
  func `folders in patterns of JavaScript are optional`(pattern: String, path: String, matches: Bool) {
    #expect(GlobPattern(pattern, foldersAreOptional: true).matches(path) == matches)
  }
}
