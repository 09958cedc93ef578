import FeedContent
import FeedCore
import FeedSystem
import FeedTesting
import Testing

@testable import Feedkiln

/// The names of feeds of terms, and the paths that a build must not write.
@Suite struct NameAndPathTests {
  // MARK: Terms

  @Test func `the name of a feed of a long term is cut, and stays unique`() {
    func slug(_ term: String) -> String { TermSlugs([term])[term] }
    expectLimit(150, "letters") { slug(String(repeating: "x", count: $0)) == String(repeating: "x", count: $0) }
    expectLimit(75, "letters of two bytes") {
      slug(String(repeating: "é", count: $0)) == String(repeating: "é", count: $0)
    }
    let long = String(repeating: "é", count: 100)
    #expect(slug(long).hasPrefix(String(repeating: "é", count: 65) + "~~") && slug(long).utf8.count <= 150)
    #expect(slug(long + "a") != slug(long + "b"))
  }

  @Test(arguments: [
    ("Rye Bread", "rye-bread"), ("rye  bread", "rye-bread"), (".net", "~2enet"), ("a.b", "a.b"), ("C++", "c++"),
    ("C#", "c~23"), ("a/b", "a~2fb"), ("Brötchen", "brötchen"), ("日本", "日本"), ("½", "½"), ("con", "~63on"),
    ("COM1", "~63om1"), ("con.a", "~63on.a"), ("console", "console"), ("com10", "com10"), ("..", "~2e."),
    ("-", "-"), ("_a", "_a"), ("&", "~26"),
  ])
  func `a term has a name that is valid everywhere`(term: String, slug: String) {
    #expect(TermSlugs([term])[term] == slug)
  }

  @Test func `terms that differ only in spaces have different names`() {
    let slugs = TermSlugs(["a b", "a-b", "c d"])
    #expect(["a b", "a-b", "c d"].map { slugs[$0] } == ["a~20b", "a-b", "c-d"])
  }

  // MARK: Sources

  private func sources(output: String, folder: String = "/site") -> SourcePaths {
    var site = Site(
      title: "Bread", baseURL: IRI("https://bread.example/"), language: LanguageTag("en"),
      tagAuthority: "bread.example", file: "\(folder)/site.toml", folder: folder)
    site.feeds.output = output
    return SourcePaths(of: site, articles: [])
  }

  @Test(arguments: [
    (".", "site.toml", true), (".", "SITE.toml", true), (".", "feedkiln.ids", true), (".", "site.toml/x", false),
    (".", "content/articles/a.md", true), (".", "content/articles", true), (".", "content/articlesx", false),
    (".", "content/comments/a/b", true), (".", "content/feed.rss", false), (".", ".feedkiln/x", true),
    (".", "feed.rss", false), ("./a/..", "site.toml", true), ("a/b/../..", "feedkiln.ids", true),
    ("feeds", "site.toml", false), ("content", "articles/a.md", true), ("content/", "comments/x", true),
    ("content/articles/x", "a", false), ("..", "site/site.toml", true), ("..", "site.toml", false),
    ("../site", "site.toml", true), ("../other", "site.toml", false),
  ])
  func `a file that a build reads is not written`(output: String, path: String, isSource: Bool) throws {
    #expect((sources(output: output).source(at: path) != nil) == isSource)
  }

  @Test func `a relative folder can be above the site`() throws {
    for (output, path, isSource) in [
      ("..", "s/site.toml", true), ("../s", "site.toml", true), ("../other", "site.toml", false),
      (".", "site.toml", true),
    ] {
      #expect((sources(output: output, folder: "s").source(at: path) != nil) == isSource, "\(output)")
    }
  }

  // MARK: The manifest

  @Test(arguments: [
    ("a", true), ("a/b", true), ("a..b", true), (".a", true), ("a/...", true), ("..", false), (".", false),
    ("../a", false), ("a/../b", false), ("a/./b", false), ("a//b", false), ("/a", false), ("a/", false), ("", false),
  ])
  func `a manifest names only files below the output folder`(path: String, isRead: Bool) {
    let manifest = OutputManifest(Array("output feeds\nids\n0123456789abcdef f \(path)\n".utf8))
    #expect(Array(manifest.files.keys) == (isRead ? [path] : []))
    #expect(manifest.output == "feeds" && manifest.hasIDs)
  }

  @Test(arguments: [
    "0123456789abcdef F feed.rss", "0123456789abcdef f tags/rye.rss", "0123456789abcdef s feeds.opml",
    "0123456789abcdef  old.html", "0123456789abcdef x odd", "0123456789abcde f short", "0123456789abcdeg f digit",
    "# comment", "0123456789abcdef f",
  ])
  func `a line of a manifest has a fingerprint, a kind and a path`(line: String) {
    let manifest = OutputManifest(Array((line + "\n").utf8))
    let kinds = ["feed.rss": WrittenFile.Kind.site, "tags/rye.rss": .feed]
    let path = String(line.split(separator: " ").last ?? "")
    let isRead = ["feed.rss", "tags/rye.rss", "feeds.opml", "old.html"].contains(path)
    #expect(Array(manifest.files.keys) == (isRead ? [path] : []))
    #expect(manifest.feeds[path] == kinds[path])
  }
}
