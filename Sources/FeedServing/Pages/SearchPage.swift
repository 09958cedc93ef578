import FeedBuilder
import FeedContent
import FeedCore
import FeedDocument
import FeedPages
import FeedSystem
import Feedkiln

/// The feeds, articles and comments that contain all words of a query.
struct SearchPage {
  static let path = "/-/search"

  /// The maximum number of results of each kind.
  private static let resultsShown = 50
  /// The maximum size in bytes of an article’s file that is searched.
  private static let fileLimit = 1 << 20

  let query: String
  let feeds: [FeedSummary]
  let preview: SitePreview?
  let editor: EditorLinks

  func body(_ page: inout PreviewPage) {
    page.title = query.isEmpty ? "Search" : "Search: \(query)"
    page.query = query
    page.content = { html in
      html.element(.h1, "Search")
      let words = query.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
      guard !words.isEmpty else {
        return html.element(.p, [.class("quiet")], "Enter words from a feed, an article or a comment.")
      }
      let pages = preview.map(commentPages) ?? [:]
      let found = feeds.filter { matches("\($0.title) \($0.page)", words) }
      write(found, heading: "Feeds", to: &html) { html, feed in
        html.element(.a, [.path(feed.page)], feed.title)
        StatusView.write(feed, to: &html)
      }
      let indexes = preview.map { articles(in: $0, words) } ?? []
      write(indexes, heading: "Articles", to: &html) { html, index in
        guard let article = preview?.content.articles[index] else { return }
        html.element(.a, [.href(article.url)], article.name)
        about(article.published, at: article.location, &html)
      }
      let replies = preview.map { comments(in: $0, words) } ?? []
      write(replies, heading: "Comments", to: &html) { html, found in
        let comment = found.composer.thread.nodes[found.node].comment
        let page = pages[found.article].map(HTMLAttribute.path) ?? .href(found.composer.url(found.node))
        html.element(.a, [page], found.composer.title(found.node))
        about(comment.published, at: comment.location, &html)
      }
      if found.isEmpty, indexes.isEmpty, replies.isEmpty { html.element(.p, "Nothing contains all of these words.") }
    }
  }

  private func write<Result>(
    _ found: [Result], heading: String, to html: inout HTMLWriter, row: (inout HTMLWriter, Result) -> Void
  ) {
    guard !found.isEmpty else { return }
    html.section(heading.lowercased(), heading: "\(heading) (\(found.count))", attributes: []) { html in
      html.element(.ul, [.class("rows")]) { html in
        for result in found.prefix(Self.resultsShown) { html.element(.li) { row(&$0, result) } }
      }
      let left = found.count - Self.resultsShown
      if left > 0 { html.element(.p, [.class("quiet")], "\(left) more, not shown") }
    }
  }

  private func about(_ date: Timestamp, at location: SourceLocation, _ html: inout HTMLWriter) {
    html.element(.span, [.class("quiet")]) { html in
      html.date(date)
      html.text(" ")
      editor.write(location, to: &html)
    }
  }

  private func matches(_ text: String, _ words: [String]) -> Bool {
    let text = text.lowercased()
    return words.allSatisfy(text.contains)
  }

  /// Returns the indexes of the articles that match by their metadata or their file.
  private func articles(in preview: SitePreview, _ words: [String]) -> [Int] {
    preview.content.articles.indices.filter { index in
      let article = preview.content.articles[index]
      let names = [article.name, article.path] + article.tags + article.categories + article.authors.map(\.name)
      if matches(names.joined(separator: " "), words) { return true }
      guard let bytes = try? FileSystem.readPlain(article.location.file, upTo: Self.fileLimit) else { return false }
      return matches(String(utf8: bytes), words)
    }
  }

  private func comments(in preview: SitePreview, _ words: [String]) -> [FoundComment] {
    preview.content.articles.indices.flatMap { index -> [FoundComment] in
      let article = preview.content.articles[index]
      guard let thread = preview.content.threads[article.path] else { return [] }
      let composer = CommentComposer(site: preview.site, article: article, thread: thread)
      return thread.nodes.indices.filter { node in
        let comment = thread.nodes[node].comment
        return matches("\(comment.authorName ?? "") \(String(utf8: comment.body))", words)
      }.map { FoundComment(article: index, composer: composer, node: $0) }
    }
  }

  private struct FoundComment {
    let article: Int
    let composer: CommentComposer
    let node: Int
  }

  /// Returns the preview pages of articles’ comment feeds.
  private func commentPages(_ preview: SitePreview) -> [Int: String] {
    let pages = preview.plan.feeds.compactMap { feed -> (Int, String)? in
      guard case .article(let index) = feed.subject, feed.archive == nil else { return nil }
      return (index, FeedSummary.page(of: feed))
    }
    return Dictionary(pages) { first, _ in first }
  }
}
