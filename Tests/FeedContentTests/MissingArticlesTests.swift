import ContentValues
import FeedCore
import FeedSystem
import Foundation
import SiteGenerators
import SiteSamples
import SiteSettings
import Testing

@testable import FeedContent

/// Articles without titles and dates, and sites without articles.
@Suite struct MissingArticlesTests {
  private func article(_ lines: String, _ text: String = "Rain at last.") -> String { "---\n\(lines)\n---\n\(text)\n" }

  @Test func `a note without a title is an article`() throws {
    let folder = try SampleFolder([
      "articles/a.md": article("title: \"\"\ndate: 2024-01-02"), "articles/b.md": article("date: 2024-01-01"),
    ])
    let content = try folder.load()
    #expect(folder.report(content) == [])
    #expect(content.articles.map(\.title) == ["", ""])
    #expect(content.articles.map(\.name) == ["Rain at last.", "Rain at last."])
  }

  @Test(arguments: [
    ("draft: true\ndate: 2024-01-01", "the only article is a draft"),
    ("date: 2050-01-01", "the only article is in the future"),
  ])
  func `a site without a published article has a warning`(lines: String, message: String) throws {
    let folder = try SampleFolder(["articles/a.md": article("title: A\n" + lines)])
    #expect(try folder.load().diagnostics.map(\.message) == [message])
  }

  @Test(arguments: [1, 19, 20, 21, 22])
  func `twenty files without a date, or as many as articles, can be pages`(published: Int) throws {
    let pages = max(20, published)
    for undated in [pages - 1, pages, pages + 1] {
      var files: [String: String] = [:]
      for number in 0..<published { files["content/a\(number).md"] = article("title: A\ndate: 2024-01-01") }
      for number in 0..<undated { files["content/b\(number).md"] = article("title: B") }
      let folder = try SampleFolder(files)
      let path = folder.path
      let site = try Site.sample {
        $0.folder = path
        $0.content.generator = .hugo
      }
      let now = try Timestamp(rfc3339: "2030-01-01T00:00:00Z")
      let content = ContentLoader(site, options: ContentOptions(now: now)).load()
      #expect(content.counts.published == published && content.counts.undated == undated)
      let found = content.diagnostics.filter { $0.rule == RuleDescription.contentNothingPublished.id }
      #expect(
        found.map(\.message)
          == (undated > pages
            ? ["\(undated) of \(undated + published) files have no date and are not published"] : []))
      #expect(found.allSatisfy { $0.help == "if they are articles, add date: 2024-03-01 to their front matter" })
      withExtendedLifetime(folder) {}
    }
  }

  @Test func `a folder without articles has a warning`() throws {
    let folder = try SampleFolder(["articles/pear.png": ""])
    #expect(try folder.load().diagnostics.map(\.message) == ["no articles were found"])
  }

  @Test func `a folder that cannot be read explains why there are no articles`() throws {
    let folder = try SampleFolder(["articles/pear.png": ""])
    let path = folder.path
    let site = try Site.sample {
      $0.folder = path
      $0.content.articles = "articles"
    }
    let unreadable = Diagnostic.unreadable(FileError("list the folder", "articles/more", code: EACCES))
    var listing = try site.generator().listing()
    listing.diagnostics = [unreadable]
    let content = ArticleLoader(listing).finish(with: KeptIDs("\(folder.path)/none.ids"), site: site).content
    #expect(content.diagnostics == [unreadable])
  }

  @Test(
    arguments: [
      (ENOENT, nil), (EACCES, "check its name and permissions"), (EPERM, "check its name and permissions"),
      (EIO, "check its name and permissions"),
      (ENOTDIR, "set “articles” in [content] of site.toml to the folder of the articles"),
      (ELOOP, "set “articles” in [content] of site.toml to the folder of the articles"),
    ] as [(Int32, String?)])
  func `the help for a folder of articles is about the reason that it cannot be read`(code: Int32, help: String?) {
    let diagnostic = Diagnostic.noArticles(FileError("list the folder", "content", code: code))
    #expect(diagnostic.help == help ?? "create the folder, or set “articles” in [content] of site.toml")
  }

  @Test func `a folder without pages has a warning`() throws {
    let folder = try SampleFolder(["public/pear.png": ""])
    let site = try Site.sample {
      $0.folder = folder.path
      $0.content.generator = .html
      $0.content.articles = "public"
    }
    let content = ContentLoader(site, options: ContentOptions(now: try Timestamp(rfc3339: "2030-01-01T00:00:00Z")))
      .load()
    #expect(content.diagnostics.map(\.message) == ["no articles were found"])
  }

  @Test func `a second date that is not valid costs only that date`() throws {
    let folder = try SampleFolder([
      "articles/a.md": article("title: A\ndate: 2024-01-02\nupdated: soon\nexpires: never"),
      "articles/2024-03-01-b.md": article("title: B\ndate: 1st of May"),
    ])
    let content = try folder.load()
    #expect(
      content.articles.map { "\($0.title) \($0.published.rfc3339)" } == [
        "B 2024-03-01T00:00:00+01:00", "A 2024-01-02T00:00:00+01:00",
      ])
    #expect(
      content.diagnostics.map { "\($0.severity) \($0.rule)" } == Array(repeating: "warning date/unknown-form", count: 3)
    )
  }

  @Test func `empty lines before front matter cost nothing`() throws {
    let folder = try SampleFolder(["articles/a.md": "\n \n" + article("title: A\ndate: 2024-01-02")])
    #expect(try folder.load().articles.map(\.title) == ["A"])
  }

  @Test func `the last value of a repeated key is used`() throws {
    let folder = try SampleFolder(["articles/a.md": article("title: A\ndate: 2024-01-02\ntitle: B")])
    let content = try folder.load()
    #expect(content.articles.map(\.title) == ["B"])
    #expect(
      folder.report(content) == [
        "articles/a.md:2:1: warning: duplicate key “title”; its last value is used (keep one of the two)"
      ])
  }
}
