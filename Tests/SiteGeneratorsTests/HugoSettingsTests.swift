import FeedContent
import FeedCore
import Foundation
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

  @Test(arguments: [
    ("", ""), ("defaultContentLanguage = \"nl\"\n", "nl/"), ("defaultContentLanguage = \"en-US\"\n", "en-us/"),
    ("[languages.en]\ntitle = \"T\"\n", "en/"),
    ("[languages.en]\n[languages.de]\ndisabled = true\n", "en/"),
  ])
  func `the only language can have a folder`(settings: String, folder: String) throws {
    let page = ["content/post/pear.md": Self.page()]
    let common = page.merging(["hugo.toml": settings]) { $1 }
    #expect(try urls(common) == ["https://example.com/post/pear/"])
    let inFolder = page.merging(["hugo.toml": "defaultContentLanguageInSubdir = true\n" + settings]) { $1 }
    #expect(try urls(inFolder) == ["https://example.com/\(folder.isEmpty ? "en/" : folder)post/pear/"])
  }

  @Test func `links to files are no pages`() throws {
    let site = try GeneratorSite(["hugo.toml": "", "content/post/pear.md": Self.page()])
    try FileManager.default.createSymbolicLink(
      atPath: "\(site.path)/content/post/quince.md", withDestinationPath: "pear.md")
    #expect(try site.load(.hugo).articles.map(\.path) == ["post/pear"])
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
    "---\ncascade: {build: {render: link}}\n---\n", "---\ncascade: {_build: {render: link}}\n---\n",
    "---\ncascade: {build: {render: never}}\n---\n", "---\ncascade: {build: {render: false}}\n---\n",
    "---\ncascade: {_build: {list: never}}\n---\n", "---\ncascade: {build: {list: false}}\n---\n",
  ])
  func `pages inherit what their folders cascade`(index: String) throws {
    let site = try GeneratorSite([
      "hugo.toml": "", "content/posts/old/_index.md": index, "content/posts/old/a.md": Self.page(),
      "content/posts/b.md": Self.page(),
    ])
    let content = try site.load(.hugo, baseURL: "https://example.com/")
    #expect(content.articles.filter(\.isListed).map(\.url.string) == ["https://example.com/posts/b/"])
  }

  @Test(
    arguments: [
      ("", true), ("headless: false\n", true), ("headless: true\n", nil), ("build: {render: always}\n", true),
      ("build: {render: true}\n", true), ("build: {render: false}\n", nil), ("build: {render: never}\n", nil),
      ("build: {render: link}\n", nil), ("_build: {render: always}\n", true), ("_build: {render: false}\n", nil),
      ("_build: {render: never}\n", nil), ("_build: {render: link}\n", nil), ("Build: {Render: link}\n", nil),
      ("build: {list: always}\n", true), ("build: {list: true}\n", true), ("build: {list: local}\n", true),
      ("build: {list: never}\n", false), ("build: {list: false}\n", false), ("_build: {list: never}\n", false),
      ("_build: {list: false}\n", false), ("build: {render: always, list: never}\n", false),
    ] as [(String, Bool?)])
  func `a page is published and listed as its build options state`(line: String, isListed: Bool?) throws {
    let page = "---\ntitle: T\ndate: 2024-03-01\n\(line)---\nText\n"
    let site = try GeneratorSite(["hugo.toml": "", "content/posts/a.md": page])
    let content = try site.load(.hugo, baseURL: "https://example.com/")
    #expect(content.articles.map(\.isListed) == (isListed.map { [$0] } ?? []))
  }

  @Test func `a page’s own values take precedence over inherited ones`() throws {
    let files = [
      "hugo.toml": "[[cascade]]\ndraft = true\n[cascade.target]\nlang = \"en\"",
      "content/posts/a.md": Self.page("draft: false\n"), "content/posts/b.md": Self.page(),
    ]
    #expect(try urls(files) == ["https://example.com/posts/a/"])
  }

  @Test(arguments: [
    ("{draft: true}", "{draft: false}", true), ("{draft: false}", "{draft: true}", false),
    ("[{draft: true}, {draft: false}]", nil, false), ("[{draft: false}, {draft: true}]", nil, true),
    ("{draft: true, target: {environment: development}}", nil, true),
    ("{draft: true, target: {environment: '{staging,production}'}}", nil, false),
    ("{draft: true, target: {kind: taxonomy}}", nil, true), ("{draft: true, target: {kind: page}}", nil, false),
    ("{draft: true, target: {lang: de}}", nil, true), ("{draft: true, target: {lang: EN}}", nil, false),
    ("{draft: true, target: {path: /posts/sub}}", nil, true),
    ("{draft: true, target: {path: /posts/sub/a}}", nil, false),
    ("{draft: true, target: {path: /posts/sub/a.md}}", nil, false), ("{draft: true, target: {path: /*/a}}", nil, true),
  ])
  func `the nearest cascade and the first item that fits count`(above: String, near: String?, isPublished: Bool) throws
  {
    var files = [
      "hugo.toml": "", "content/posts/sub/a.md": Self.page(),
      "content/posts/_index.md": "---\ncascade: \(above)\n---\n",
    ]
    if let near { files["content/posts/sub/_index.md"] = "---\ncascade: \(near)\n---\n" }
    #expect(try urls(files) == (isPublished ? ["https://example.com/posts/sub/a/"] : []))
  }

  @Test(arguments: ["draft: true", "expiryDate: 2020-01-01", "publishDate: 2090-01-01", "headless: true"])
  func `the pages of a section that is not published are published, as since Hugo 0.123`(line: String) throws {
    var files = ["hugo.toml": "", "content/posts/_index.md": "---\ntitle: S\n\(line)\n---\n"]
    for name in ["posts/a", "posts/sub/b"] { files["content/\(name).md"] = Self.page() }
    #expect(try urls(files) == ["https://example.com/posts/a/", "https://example.com/posts/sub/b/"])
  }

  @Test func `a cascade applies to pages of its language`() throws {
    let pages = ["posts/a.md", "posts/a.de.md"].map { ("content/" + $0, Self.page()) }
    let languages = "[languages.en]\n[languages.de]\n"
    let english = "https://example.com/posts/a/"
    let german = "https://example.com/de/posts/a/"
    let draft = "---\ncascade: {draft: true}\n---\n"
    for (name, text, expected) in [
      ("content/posts/_index.md", draft, [german]), ("content/posts/_index.de.md", draft, [english]),
      ("hugo.toml", languages + "[languages.de.cascade]\ndraft = true\n", [english]),
      ("hugo.toml", "[cascade]\ndraft = true\n" + languages, []),
      ("hugo.toml", "[cascade]\ndraft = true\n[cascade.target]\nlang = \"de\"\n" + languages, [english]),
    ] {
      var files = Dictionary(uniqueKeysWithValues: pages)
      files["hugo.toml"] = languages
      files[name] = text
      #expect(try urls(files) == expected, "\(name): \(text)")
    }
    // With a folder for each language, the language is that of the folder.
    let folders = "[languages.en]\ncontentDir = \"en\"\n[languages.de]\ncontentDir = \"de\"\n"
    let files = [
      "hugo.toml": folders, "en/posts/a.md": Self.page(), "de/posts/a.md": Self.page(), "de/posts/_index.md": draft,
    ]
    #expect(try urls(files) == [english])
  }

  @Test(arguments: [
    ("url: /x", "/x/", "/x/"), ("url: x/", "/x/", "/de/x/"), ("url: /x/y.html", "/x/y.html", "/x/y.html"),
    ("url: x.y/z", "/x.y/z", "/de/x.y/z"), ("slug: Own One", "/posts/own-one/", "/de/posts/own-one/"),
    ("url: ''", "/posts/a/", "/de/posts/a/"),
  ])
  func `a URL in front matter is relative to the language if it has no slash at the start`(
    line: String, english: String, german: String
  ) throws {
    for (name, url) in [("a.md", english), ("a.de.md", german)] {
      let files = ["hugo.toml": "[languages.en]\n[languages.de]\n", "content/posts/\(name)": Self.page(line + "\n")]
      #expect(try urls(files) == ["https://example.com" + url], "\(name)")
    }
  }

  @Test(arguments: [
    ("uglyURLs = true", "/a.html", "/posts/b.html"), ("[uglyURLs]\nposts = true", "/a/", "/posts/b.html"),
    ("[uglyURLs]\npages = true", "/a/", "/posts/b/"), ("uglyURLs = false", "/a/", "/posts/b/"),
    ("baseURL = \"https://other.example/\"", "/a/", "/posts/b/"),
    ("[permalinks]\nposts = \"/:weekday/:weekdayname/:yearday/:sections[1:]/:slug/\"", "/a/", "/2/tuesday/2/b/"),
  ])
  func `settings change URLs`(settings: String, page: String, post: String) throws {
    let files = [
      "hugo.toml": settings, "content/a.md": Self.page(), "content/posts/b.md": Self.page("slug: b\n"),
    ]
    #expect(try urls(files) == [page, post].map { "https://example.com" + $0 }.sorted())
  }

  @Test(arguments: [("posts", "Posts"), ("Posts", "posts"), ("Posts", "Posts"), ("POSTS", "Posts")])
  func `the section of a setting has any case`(key: String, folder: String) throws {
    let files = ["hugo.toml": "[uglyURLs]\n\(key) = true\n", "content/\(folder)/b.md": Self.page()]
    #expect(try urls(files) == ["https://example.com/posts/b.html"])
  }

  @Test func `a mount of content can have a language`() throws {
    let mounts = ["en", "de"].map { "[[module.mounts]]\nsource = \"\($0)\"\ntarget = \"content\"\nlang = \"\($0)\"\n" }
    let files = [
      "hugo.toml": "[languages.en]\n[languages.de]\n" + mounts.joined()
        + "[[module.mounts]]\nsource = \"files\"\ntarget = \"static\"\n",
      "en/posts/a.md": Self.page(), "de/posts/b.md": Self.page(), "files/c.md": Self.page(),
      "content/d.md": Self.page(),
    ]
    #expect(try urls(files) == ["https://example.com/de/posts/b/", "https://example.com/posts/a/"])
  }

  /// Each case has the URLs that Hugo 0.168 publishes.
  @Test(arguments: [
    ("[es]", ["es/a", "es/en"]), ("es", ["es/a", "es/en"]), ("[es, de]", ["de/a", "de/en", "es/a", "es/en"]),
    ("\"{de,es}\"", ["de/a", "de/en", "es/a", "es/en"]), ("[\"e*\"]", ["a", "en", "es/a", "es/en"]),
    ("[\"**\"]", ["a", "de/a", "de/en", "en", "es/a", "es/en"]), ("[\"! es\"]", ["a", "de/a", "de/en", "en"]),
    ("[\"! es\", \"e*\"]", ["a", "de/a", "de/en", "en"]), ("[\"e*\", \"! es\"]", ["a", "en"]),
    ("[\"e*\", \"! es\", es]", ["a", "en"]), ("[\"! es\", \"! de\"]", ["a", "en"]), ("[]", ["a", "en"]),
    ("[\"!es\"]", []), ("[xx]", []), ("[ES]", []),
  ])
  func `the sites of a mount have languages`(languages: String, expected: [String]) throws {
    let mounts =
      "mounts:\n- source: content/en\n  target: content\n  sites:\n    matrix:\n      languages: \(languages)\n"
    let files = [
      "hugo.yaml": "languages: {en: {}, es: {}, de: {}}\n", "config/_default/module.yaml": mounts,
      "content/en/a.md": Self.page(), "content/en/en.md": Self.page(), "content/es/b.md": Self.page(),
    ]
    #expect(try urls(files) == expected.map { "https://example.com/\($0)/" })
  }

  @Test func `mounts with sites can use anchors, and the first of two mounts with a page is used`() throws {
    let mounts = """
      module:
        mounts:
        - { source: content/en, target: content }
        - source: content/es
          target: content
          sites: &es-matrix
            matrix: { languages: [es] }
        - { source: content/en, target: content, sites: *es-matrix }
      """
    let files = [
      "hugo.yaml": "languages: {en: {}, es: {}, de: {}}\n" + mounts, "content/en/a.md": Self.page(),
      "content/en/b.md": Self.page(), "content/es/a.md": Self.page("slug: una\n"),
    ]
    let site = try GeneratorSite(files)
    let content = try site.load(.hugo, baseURL: "https://example.com/")
    #expect(content.diagnostics.map(\.message) == [])
    #expect(content.articles.map(\.url.path).sorted() == ["/a/", "/b/", "/es/b/", "/es/una/"])
  }

  @Test(arguments: [
    "[[module.mounts]]\nsource = \"en\"\ntarget = \"content\"\n[module.mounts.sites.matrix]\nlanguages = [\"de\"]\n",
    #"{"module": {"mounts": [{"source": "en", "target": "content", "sites": {"matrix": {"languages": ["de"]}}}]}}"#,
  ])
  func `the sites of a mount are read in each format`(mount: String) throws {
    let isJSON = mount.hasPrefix("{")
    let files = [
      "config.toml": "[languages.en]\n[languages.de]\n", "en/a.md": Self.page(), "content/b.md": Self.page(),
      "config/_default/hugo.\(isJSON ? "json" : "toml")": mount,
    ]
    #expect(try urls(files) == ["https://example.com/de/a/"])
  }

  @Test func `a mount with the language of a site without languages is its content`() throws {
    let mount = "[[module.mounts]]\nsource = \"en\"\ntarget = \"content\"\nlang = \"en\"\n"
    #expect(try urls(["hugo.toml": mount, "en/a.md": Self.page()]) == ["https://example.com/a/"])
  }

  @Test func `a draft is not published although Hugo builds drafts`() throws {
    let files = [
      "hugo.toml": "buildDrafts = true", "content/a.md": Self.page("draft: true\n"), "content/b.md": Self.page(),
    ]
    #expect(try urls(files) == ["https://example.com/b/"])
  }

  @Test func `sections below the first need an index, and resources of a bundle are no pages`() throws {
    let files = [
      "hugo.toml": "[permalinks]\nposts = \"/:sections/:filename/\"", "content/posts/one/two/a.md": Self.page(),
      "content/posts/one/_index.md": "", "content/posts/bundle/index.md": Self.page(),
      "content/posts/bundle/part.md": Self.page(), "content/posts/bundle/deep/index.md": Self.page(),
      "content/posts/bundle/deep/more/x.md": Self.page(), "content/posts/_index.md": "",
    ]
    #expect(try urls(files) == ["https://example.com/posts/bundle/", "https://example.com/posts/one/a/"])
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
    ("x**/b", "xb", false), ("[!_]x", "_x", false), ("[!_]x", "ax", true), ("[a-c]x", "cx", true),
    ("[a-c]x", "ax", true), ("[abc-]x", "-x", true), ("a?b", "a/b", false), ("a?b", "axb", true), ("*", "a/b", false),
    ("a[^b]c", "a/c", false), ("x**/b", "xa/b", true),
  ])
  func `folders in patterns of JavaScript are optional`(pattern: String, path: String, matches: Bool) {
    #expect(GlobPattern(pattern, foldersAreOptional: true).matches(path) == matches)
  }
}
