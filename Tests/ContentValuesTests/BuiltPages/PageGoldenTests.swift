import FeedContent
import FeedCore
import FeedDocument
import FeedMedia
import FeedSystem
import FeedTesting
import Foundation
import FrontMatter
import SiteSamples
import SiteSettings
import Testing

@testable import ContentValues

/// Pages in the style of real sites, each with the expected content next to it.
@Suite struct PageGoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures").path

  private static var pages: [String] {
    ((try? FileSystem.files(below: folder))?.files ?? []).filter { $0.hasSuffix(".html") }
  }

  private func load() throws -> Content {
    let site = try Site.sample {
      $0.title = "Salt Marsh"
      $0.folder = Self.folder
      $0.authors = []
      $0.content.generator = .html
      $0.content.comments = "comments"
    }
    return ContentLoader(site, options: ContentOptions(now: try Timestamp(rfc3339: "2030-01-01T00:00:00Z"))).load()
  }

  @Test(arguments: pages) func `a page is read as expected`(_ name: String) throws {
    let content = try load()
    let path = "\(Self.folder)/\(name)"
    let index = content.articles.firstIndex { $0.location.file == path }
    var text = "no article\n"
    var diagnostics = content.diagnostics
    if let index {
      text = describe(content.articles[index], content.threads[content.articles[index].path])
      diagnostics = (diagnostics + content.articles[index].body.text().problems).sortedByPlace()
    }
    for diagnostic in diagnostics where diagnostic.location?.file == path {
      text += report([diagnostic]).joined() + "\n"
    }
    let golden = URL(filePath: path.replacing(".html", with: ".txt"))
    #expect(try text == Golden.text(of: golden, recording: text))
  }

  @Test func `pages that are not articles are counted`() throws {
    let counts = try load().counts
    #expect(counts.published == 6)
    #expect(counts.noArticles == 4)
    #expect(counts.comments.read == 8)
    #expect(counts.comments.published == 7)
  }

  private func describe(_ article: Article, _ thread: CommentThread?) -> String {
    var lines = ["id: \(article.id)", "url: \(article.url)", "title: \(article.title)"]
    lines.append("published: \(article.published.rfc3339)")
    lines.append("updated: \(article.updated.rfc3339)")
    lines += article.authors.map { "author: \($0.name)" + ($0.url.map { " <\($0)>" } ?? "") }
    if !article.tags.isEmpty { lines.append("tags: \(article.tags.joined(separator: ", "))") }
    if !article.categories.isEmpty { lines.append("categories: \(article.categories.joined(separator: ", "))") }
    if let summary = article.summary { lines.append("summary: \(summary)") }
    if let image = article.image { lines.append("image: \(image.url)") }
    if let language = article.language { lines.append("language: \(language)") }
    let body = article.body.text()
    let html = FeedHTML.clean(body.rendered().html, base: body.base ?? article.url, policy: .article)
    lines += ["", String(utf8: html).trimmed, ""]
    for node in thread?.nodes ?? [] {
      let comment = node.comment
      let parent = node.parent.flatMap { thread?.nodes[$0].comment.id }.map { ", answers \($0)" } ?? ""
      let author = (comment.authorName ?? "nobody") + (comment.authorURL.map { " <\($0)>" } ?? "")
      lines.append("\(comment.kind) \(comment.id)\(parent), by \(author), \(comment.published.rfc3339):")
      lines.append(
        "  " + String(utf8: FeedHTML.clean(comment.rendered().html, base: article.url, policy: .comment)).trimmed)
    }
    return lines.joined(separator: "\n").trimmed + "\n"
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
