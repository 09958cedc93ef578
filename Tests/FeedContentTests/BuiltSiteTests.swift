import ContentValues
import FeedCore
import FeedSystem
import SiteSamples
import SiteSettings
import Testing

@testable import FeedContent

/// The pages that a generator built decide which articles are published, and at which URLs.
@Suite struct BuiltSiteTests {
  private static let text = String(repeating: "Two days of sourdough and one of eating. ", count: 30)

  private func article(
    _ title: String, _ date: String = "2024-03-01", _ more: String = "", text: String = text
  ) -> String {
    "---\ntitle: \(title)\ndate: \(date)\n\(more)---\n\(text)\n"
  }

  private func page(_ title: String, _ date: String? = "2024-03-01", head: String = "", text: String = text) -> String {
    let time = date.map { "<time datetime=\"\($0)\">\($0)</time>" } ?? ""
    return """
      <!doctype html><html><head><title>\(title) | Sample</title>\(head)</head>
      <body><article><h1>\(title)</h1>\(time)<p>\(text)</p></article></body></html>
      """
  }

  private static func redirect(_ url: String) -> String {
    "<!doctype html><meta http-equiv=\"refresh\" content=\"0; url=\(url)\"><link rel=canonical href=\"\(url)\">"
  }

  private func load(
    _ folder: borrowing SampleFolder, drafts: Bool = false, _ change: (inout Site) -> Void = { _ in }
  ) throws -> Content {
    let site = try Site.sample {
      $0.folder = folder.path
      $0.content.articles = "articles"
      $0.content.built = "public"
      change(&$0)
    }
    let options = ContentOptions(now: try Timestamp(rfc3339: "2030-01-01T00:00:00Z"), includeDrafts: drafts)
    return ContentLoader(site, options: options).load()
  }

  private func paths(_ content: Content) -> [String] { content.articles.map(\.url.path).sorted() }

  @Test func `a page at the URL of the settings proves it`() throws {
    let folder = try SampleFolder([
      "articles/a.md": article("A"), "articles/b.md": article("B", "2024-03-02", "permalink: /b.html\n"),
      "articles/c d.md": article("C", "2024-03-03"),
      "public/a/index.html": page("Anything", nil), "public/b.html": page("B"), "public/c d/index.html": page("C"),
    ])
    let content = try load(folder)
    #expect(paths(content) == ["/a/", "/b.html", "/c%20d/"])
    #expect(folder.report(content) == [])
    #expect(
      content.articles.map { $0.body.page?.file }
        == ["c d/index.html", "b.html", "a/index.html"].map { "\(folder.path)/public/\($0)" })
  }

  @Test func `a page is found by its title and date, its date and name, or its title and text`() throws {
    let folder = try SampleFolder([
      "articles/a.md": article("First frost"), "articles/b.md": article("Oats", "2024-03-02"),
      "articles/c.md": article("Rye & salt", "2024-03-03"),
      "public/blog/first-frost/index.html": page("First frost"),
      "public/blog/b/index.html": page("Other words", "2024-03-02"),
      "public/blog/third/index.html": page("Rye &amp; salt", nil),
    ])
    let content = try load(folder)
    #expect(paths(content) == ["/blog/b/", "/blog/first-frost/", "/blog/third/"])
    #expect(
      folder.report(content) == [
        "articles/a.md:1:1: info: 3 articles have another URL than expected: the page of “a” is “/blog/first-frost/”, "
          + "not “/a/” (write “permalink” or “slug” as the generator does)"
      ])
    #expect(content.articles.allSatisfy { $0.body.page != nil })
  }

  @Test(arguments: [599, 600, 601]) func `a title alone needs a text of 600 letters`(length: Int) throws {
    let words = Array(repeating: "bread", count: length / 5) + [String(repeating: "b", count: length % 5)]
    let text = words.joined(separator: " ")
    let folder = try SampleFolder([
      "articles/c.md": article("Rye & salt", text: text),
      "public/other/index.html": page("Rye &amp; salt", nil, text: text),
    ])
    #expect(paths(try load(folder)) == (length < 600 ? [] : ["/other/"]))
  }

  @Test(arguments: [
    ("2024-02-29T20:00:00Z", true), ("2024-02-29T19:59:59Z", false), ("2024-03-02T00:00:00Z", true),
    ("2024-03-02T00:00:01Z", false), ("2024-03-01T00:00:00+14:00", true), ("2024-03-01", true), ("2024-02-28", false),
    (nil, false),
  ])
  func `a page of the same name is that of the article within fourteen hours`(date: String?, isFound: Bool) throws {
    let folder = try SampleFolder([
      "articles/c.md": article("Rye", "2024-03-01T10:00:00Z"),
      "public/other/c/index.html": page("Other words", date, text: "Elsewhere."),
    ])
    #expect(paths(try load(folder)) == (isFound ? ["/other/c/"] : []))
  }

  @Test func `the permalink that gives the URLs of all pages is proposed`() throws {
    let folder = try SampleFolder([
      "articles/a.md": article("First frost"), "articles/b.md": article("Oats", "2024-04-02"),
      "public/2024/03/a/index.html": page("First frost"), "public/2024/04/b/index.html": page("Oats", "2024-04-02"),
    ])
    let diagnostics = try load(folder).diagnostics
    #expect(
      diagnostics.map(\.help) == [
        "set permalink = \"/{year}/{month}/{slug}/\" in [content] to expect these URLs"
      ])
  }

  @Test func `a permalink that does not give the URLs of all pages is not proposed`() throws {
    let folder = try SampleFolder([
      "articles/a.md": article("First frost"), "articles/b.md": article("Oats", "2024-04-02"),
      "public/2024/03/a/index.html": page("First frost"), "public/other/b/index.html": page("Oats", "2024-04-02"),
    ])
    #expect(try load(folder).diagnostics.map(\.help) == ["write “permalink” or “slug” as the generator does"])
  }

  @Test func `a page that names the expected URL is the article’s page`() throws {
    let link = "<link rel=\"canonical\" href=\"https://example.com/a/\">"
    let folder = try SampleFolder([
      "articles/a.md": article("A"), "public/pages/x17.html": page("Anything", nil, head: link),
    ])
    let content = try load(folder)
    #expect(paths(content) == ["/pages/x17.html"])
    #expect(content.articles.first?.body.page?.file == "\(folder.path)/public/pages/x17.html")
  }

  @Test func `an article without a page is not published`() throws {
    let folder = try SampleFolder([
      "articles/a.md": article("A"), "articles/b.md": article("B"), "articles/c.md": article("C"),
      "articles/d.md": article("D"), "articles/e.md": article("E"),
      "articles/f.md": article("F", "2024-03-01", "draft: true\n"),
      "public/a/index.html": page("A"), "public/tags/b/index.html": page("B", nil, text: "Two days of sourdough"),
    ])
    let content = try load(folder)
    #expect(paths(content) == ["/a/"])
    #expect(content.counts.unbuilt == 4)
    #expect(content.counts.published == 1)
    #expect(
      folder.report(content) == [
        "articles/b.md:1:1: warning: 4 articles have no page in “public”, so they are not published: “b”, “c”, “d” and more "
          + "(build the site before its feeds, or check whether the site hides them, such as by a cascade)"
      ])
    #expect(try load(folder, drafts: true).articles.count == 6)
  }

  @Test(arguments: [
    (1, "“b1”"), (2, "“b1”, “b2”"), (3, "“b1”, “b2”, “b3”"), (4, "“b1”, “b2”, “b3” and more"),
  ])
  func `the first three articles without a page are named`(count: Int, names: String) throws {
    var files = ["articles/a.md": article("A", "2024-03-02"), "public/a/index.html": page("A", "2024-03-02")]
    for number in 1...count { files["articles/b\(number).md"] = article("B\(number)") }
    let folder = try SampleFolder(files)
    #expect(try load(folder).diagnostics.map { $0.message.hasSuffix("not published: \(names)") } == [true])
  }

  @Test func `the name of an article can also be that of a folder`() throws {
    let folder = try SampleFolder([
      "articles/notes.md": article("First frost"), "articles/oats.md": article("Oats", "2024-04-02"),
      "public/notes/notes/index.html": page("First frost"),
      "public/notes/oats/index.html": page("Oats", "2024-04-02"),
    ])
    let content = try load(folder)
    #expect(paths(content) == ["/notes/notes/", "/notes/oats/"])
    #expect(
      content.diagnostics.map(\.help) == ["set permalink = \"/notes/{path}/\" in [content] to expect these URLs"])
  }

  @Test func `an article whose page is gone is withdrawn once`() throws {
    let folder = try SampleFolder([
      "articles/a.md": article("A"), "articles/b.md": article("B", "2024-03-02"),
      "public/a/index.html": page("A"), "public/b/index.html": page("B", "2024-03-02"),
    ])
    for (page, withdrawn) in [("B", 0), ("", 1), ("", 0), ("B", 0), ("", 1)] {
      let text = page.isEmpty ? "" : self.page(page, "2024-03-02")
      try FileSystem.remove("\(folder.path)/public/b/index.html")
      if !text.isEmpty { try FileSystem.replace("\(folder.path)/public/b/index.html", with: Array(text.utf8)) }
      let content = try load(folder)
      #expect(content.withdrawn == withdrawn && content.articles.count == (page.isEmpty ? 1 : 2))
      let ids = try #require(content.ids)
      try FileSystem.replace("\(folder.path)/feedkiln.ids", with: ids.bytes)
    }
  }

  @Test func `of two pages that fit alike, none is taken`() throws {
    let folder = try SampleFolder([
      "articles/a.md": article("A"), "public/en/a/index.html": page("A"), "public/de/a/index.html": page("A"),
    ])
    let content = try load(folder)
    #expect(content.articles.isEmpty)
    #expect(content.counts.unbuilt == 1)
  }

  @Test func `of two articles that fit a page alike, none gets it`() throws {
    let folder = try SampleFolder([
      "articles/x/a.md": article("A"), "articles/y/a.md": article("A"), "public/blog/a/index.html": page("A"),
    ])
    #expect(try load(folder).articles.isEmpty)
  }

  @Test func `a redirect is not a page, and leads to one`() throws {
    let folder = try SampleFolder([
      "articles/a.md": article("A"), "articles/b.md": article("B", "2024-03-02"),
      "public/a/index.html": Self.redirect("https://example.com/blog/one/"),
      "public/blog/one/index.html": page("Anything", nil),
      "public/b/index.html": Self.redirect("https://example.com/"), "public/index.html": page("Sample", nil),
    ])
    let content = try load(folder)
    #expect(paths(content) == ["/blog/one/"])
    #expect(content.counts.unbuilt == 1)
  }

  @Test(arguments: [nil, "https://example.com/", "https://example.com/c/"])
  func `a page of the same title and date that redirects is not that of the article`(target: String?) throws {
    let head = target.map { "<meta http-equiv=\"refresh\" content=\"0; url=\($0)\">" } ?? ""
    let folder = try SampleFolder([
      "articles/a.md": article("A"), "public/blog/a/index.html": page("A", head: head),
      "public/index.html": page("Home", nil),
    ])
    #expect(paths(try load(folder)) == (target == nil ? ["/blog/a/"] : []))
  }

  @Test func `a copy of another page is not the page of an article`() throws {
    let copy = "<link rel=\"canonical\" href=\"https://example.com/blog/a/\">"
    let folder = try SampleFolder([
      "articles/a.md": article("A"), "public/blog/a/index.html": page("A"),
      "public/print/a/index.html": page("A", head: copy),
    ])
    #expect(paths(try load(folder)) == ["/blog/a/"])
  }

  @Test(arguments: ["public", "public/blog"])
  func `pages can be below the path of the site’s URL`(root: String) throws {
    let folder = try SampleFolder([
      "articles/a.md": article("A"), "\(root)/a/index.html": page("A"), "\(root)/index.html": page("Home", nil),
    ])
    let content = try load(folder) { $0.baseURL = IRI("https://example.com/blog/") }
    #expect(content.articles.map(\.url.string) == ["https://example.com/blog/a/"])
    #expect(folder.report(content) == [])
    #expect(content.articles.first?.body.page?.file == "\(folder.path)/\(root)/a/index.html")
  }

  @Test func `without any page, URLs are not checked, which is said once`() throws {
    let folder = try SampleFolder(["articles/a.md": article("A"), "articles/b.md": article("B"), "site.toml": ""])
    let content = try load(folder) { $0.file = "\($0.folder)/site.toml" }
    #expect(paths(content) == ["/a/", "/b/"])
    #expect(
      folder.report(content) == [
        "site.toml:1:1: warning: “public” contains no pages, so the URLs of articles are not checked "
          + "(build the site before its feeds, or correct “built” in [content] of site.toml)"
      ])
    let drafts = try SampleFolder(["articles/a.md": article("A", "2024-03-01", "draft: true\n")])
    #expect(!drafts.report(try load(drafts)).contains { $0.contains("public") })
  }

  @Test func `pages that look like articles and have no source are counted`() throws {
    let folder = try SampleFolder([
      "articles/a.md": article("A"), "articles/about.md": article("About", "2024-03-01", "draft: true\n"),
      "public/a/index.html": page("A"), "public/about/index.html": page("About"), "public/notes/1.html": page("N"),
      "public/tags/index.html": page("Tags", nil),
    ])
    #expect(
      folder.report(try load(folder)) == [
        "public/notes/1.html:1:1: info: 1 page looks like an article but has no source: “notes/1.html” "
          + "(if they are articles, set “articles” in [content] to a folder that contains their sources)"
      ])
  }

  @Test(arguments: [
    (
      "https://example.com/blog/a/", "https://example.com/blog/", "build the pages with the public URL of the site"
    ),
    ("http://localhost:1313/a/", "http://localhost:1313/", "build the pages with the public URL of the site"),
    ("https://www.example.org/a", "https://www.example.org/", "build the pages with the public URL of the site"),
    (
      "https://bread.se/a/", "https://bread.se/", "set base_url = \"https://bread.se/\", or correct it in the generator"
    ),
  ])
  func `pages that agree on another URL of the site are reported`(canonical: String, base: String, help: String) throws
  {
    let folder = try SampleFolder([
      "articles/a.md": article("A"),
      "public/a/index.html": page("A", head: "<link rel=\"canonical\" href=\"\(canonical)\">"),
    ])
    let found = try load(folder).diagnostics
    #expect(found.map(\.message) == ["base_url is “https://example.com/”, but the pages in “public” say “\(base)”"])
    #expect(found.map(\.help) == [help])
  }

  @Test(arguments: [
    "https://example.com/a/", "https://example.com/a", "http://example.com/a/index.html", "/a/", "https://else.org/x/",
  ])
  func `pages that agree with the URL of the site are not reported`(canonical: String) throws {
    let folder = try SampleFolder([
      "articles/a.md": article("A"),
      "public/a/index.html": page("A", head: "<link rel=\"canonical\" href=\"\(canonical)\">"),
    ])
    #expect(folder.report(try load(folder)) == [])
  }

  @Test func `the caches do not change the result`() throws {
    let folder = try SampleFolder([
      "articles/a.md": article("First frost"), "articles/b.md": article("B"),
      "public/blog/first/index.html": page("First frost"),
      "public/n/index.html": page("N"),
    ])
    let site = try Site.sample {
      ($0.folder, $0.content.articles, $0.content.built) = (folder.path, "articles", "public")
    }
    let options = ContentOptions(now: try Timestamp(rfc3339: "2030-01-01T00:00:00Z"))
    let cache = ParsedFileCache(at: options.now)
    let first = ContentLoader(site, options: options, cache: cache).load()
    let later = ContentLoader(site, options: options, cache: ParsedFileCache(at: options.now, cache.values)).load()
    let without = ContentLoader(site, options: options).load()
    #expect(first.diagnostics == later.diagnostics && later.diagnostics == without.diagnostics)
    #expect(
      first.articles.map(\.url) == later.articles.map(\.url) && later.articles.map(\.url) == without.articles.map(\.url)
    )
    #expect(first.counts == without.counts && later.counts == without.counts)
  }
}
