import FeedContent
import FeedCore
import FeedSystem
import FeedTesting
import SiteSamples
import SiteSettings
import Testing

@testable import SiteGenerators

/// What Hugo built decides what is published, whatever the settings are.
@Suite(.peers("hugo")) struct HugoBuiltSiteTests {
  private static let layout = """
    <!doctype html><html><head><title>{{ .Title }} | Bread</title><link rel=canonical href="{{ .Permalink }}"></head>
    <body><article><h1>{{ .Title }}</h1><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}"></time>
    {{ .Content }}</article></body></html>
    """

  private static func page(_ title: String, _ more: String = "") -> String {
    "---\ntitle: \"\(title)\"\ndate: 2024-03-01T10:00:00+02:00\n\(more)---\n\(title) rises slowly.\n"
  }

  private func site(_ settings: String, _ files: [String: String]) throws -> GeneratorSite {
    let common = [
      "hugo.toml":
        "baseURL = \"https://example.com/sub/\"\ntitle = \"Bread\"\ndisableKinds = [\"taxonomy\", \"term\"]\n\(settings)",
      "config.toml":
        "baseURL = \"https://example.com/sub/\"\ntitle = \"Bread\"\ndisableKinds = [\"taxonomy\", \"term\"]\n\(settings)",
      "layouts/_default/single.html": Self.layout, "layouts/_default/list.html": "<title>List</title>",
    ]
    let site = try GeneratorSite(common.merging(files) { $1 })
    try site.run(try #require(Peer.path(of: "hugo")), "--quiet")
    return site
  }

  /// Expects that each article has a file in the folder, and returns the paths of their URLs.
  private func published(_ site: borrowing GeneratorSite, _ content: borrowing Content) -> [String] {
    for article in content.articles {
      let file = "\(site.path)/public" + article.url.path.dropFirst("/sub".count) + "index.html"
      #expect(FileSystem.kind(of: file) == .file, "\(file)")
    }
    return content.articles.map(\.url.path).sorted()
  }

  @Test func `drafts by cascade, disabled languages and pages that are not rendered are not published`() throws {
    let site = try site(
      """
      disableLanguages = ["de"]
      [languages.en]
      weight = 1
      [languages.de]
      weight = 2
      """,
      [
        "content/posts/rye.md": Self.page("Rye"), "content/posts/rye.de.md": Self.page("Roggen"),
        "content/secret/_index.md": "---\ncascade:\n  - draft: true\n---\n",
        "content/secret/plan.md": Self.page("Plan"),
        "content/parts/_index.md": "---\ncascade:\n  - _build: {render: never, list: always}\n---\n",
        "content/parts/oats.md": Self.page("Oats"),
        "content/posts/old.md": Self.page("Old", "aliases: [/posts/older/]\n"),
        "content/posts/late.md": Self.page("Late", "publishDate: 2099-01-01\n"),
      ])
    #expect(published(site, try site.load(.hugo, built: "public")) == ["/sub/posts/old/", "/sub/posts/rye/"])
  }

  @Test func `the pages give the URLs that a wrong rule does not`() throws {
    let site = try site(
      "[permalinks]\nposts = \"/:year/:slugorfilename/\"\n",
      ["content/posts/rye.md": Self.page("Rye"), "content/posts/oats.md": Self.page("Oats", "slug: porridge\n")])
    // The settings are lost, as those of a theme are that cannot be read.
    try site.write("hugo.toml", "baseURL = \"https://example.com/sub/\"\n")
    try site.write("config.toml", "baseURL = \"https://example.com/sub/\"\n")
    let content = try site.load(.hugo, built: "public")
    #expect(published(site, content) == ["/sub/2024/porridge/", "/sub/2024/rye/"])
    #expect(
      site.report(content) == [
        "content/posts/oats.md:1:1: info: 2 articles have another URL than expected: the page of “posts/oats” is "
          + "“/sub/2024/porridge/”, not “/sub/posts/porridge/” (set permalink = \"/{year}/{slug}/\" in [content] to expect "
          + "these URLs)"
      ])
  }

  @Test func `an article that was written after the site was built is not published`() throws {
    let site = try site("", ["content/posts/rye.md": Self.page("Rye")])
    try site.write("content/posts/new.md", Self.page("New"))
    let content = try site.load(.hugo, built: "public")
    #expect(published(site, content) == ["/sub/posts/rye/"])
    #expect(
      site.report(content) == [
        "content/posts/new.md:1:1: warning: 1 article has no page in “public”, so it is not published: “posts/new” "
          + "(run “hugo” before “feedkiln build”, or check whether the site hides it, such as by a cascade)"
      ])
  }
}
