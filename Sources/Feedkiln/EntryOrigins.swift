public import FeedContent
public import FeedCore
public import FeedValidator

/// Which of the author's files each entry and each feed of a site comes from.
///
/// A problem of a built feed is mended in an article or a comment, so its report should name that file and line.
public struct EntryOrigins: Sendable {
  /// By the id of the entry.
  private var entries: [String: Origin] = [:]
  /// By the address of the feed.
  private var feeds: [String: Origin] = [:]

  /// A place in the author's files, and what stands there.
  private struct Origin: Sendable {
    var noun: Noun
    var location: SourceLocation
    /// Where the article begins that a comment is on: a comment's entry holds its title and its id, too.
    var article: SourceLocation?

    enum Noun: String { case article, comment, settings }
  }

  public init(site: Site, content: Content, plan: FeedPlan) {
    for article in content.articles {
      entries[article.id.string] = Origin(noun: .article, location: article.location)
      guard let thread = content.threads[article.path] else { continue }
      let composer = CommentComposer(site: site, article: article, thread: thread)
      for node in thread.nodes {
        entries[composer.id(of: node.comment).string] = Origin(
          noun: .comment, location: node.comment.location, article: article.location)
      }
    }
    for planned in plan.feeds {
      var origin = Origin(noun: .settings, location: SourceLocation(file: site.file))
      switch planned.subject {
      case .article(let index): origin = Origin(noun: .article, location: content.articles[index].location)
      case .extra(let index): origin.location = site.feeds.extra[index].location
      case .podcast: origin.location = site.podcast?.location ?? origin.location
      case .site, .comments, .term: break
      }
      for document in planned.documents { feeds[document.address.string] = origin }
    }
  }

  /// The ids of all entries that the site has.
  public var ids: Set<String> { Set(entries.keys) }

  /// Where the article or the comment begins that an entry comes from, by the entry's id.
  public func location(ofEntry id: String) -> SourceLocation? { entries[id]?.location }

  /// A feed's problems, each naming the file that it comes from; the report must hold the feed's facts.
  public func trace(_ report: Report) -> [Diagnostic] {
    guard let facts = report.facts else { return report.diagnostics }
    var author = AuthorText()
    return report.diagnostics.map { trace($0, in: facts, text: report.source, &author) }
  }

  /// The problems of several feeds, found by checking them together.
  public func trace(_ diagnostics: [Diagnostic], in feeds: [FeedFacts]) -> [Diagnostic] {
    let byFile = Dictionary(feeds.map { ($0.file, $0) }) { first, _ in first }
    var author = AuthorText()
    return diagnostics.map { diagnostic in
      guard let facts = diagnostic.location.flatMap({ byFile[$0.file] }) else { return diagnostic }
      return trace(diagnostic, in: facts, text: nil, &author)
    }
  }

  private func trace(
    _ diagnostic: Diagnostic, in facts: FeedFacts, text: Source?, _ author: inout AuthorText
  ) -> Diagnostic {
    guard let location = diagnostic.location else { return diagnostic }
    let entry = facts.entry(at: location.byteOffset)
    let origin = entry.map { $0.id.flatMap { entries[$0] } } ?? facts.address.flatMap { feeds[$0.string] }
    guard let origin else { return diagnostic }
    let words = [diagnostic.context.value, text.map { $0.text(at: location) }].compactMap(\.self)
    var traced = diagnostic
    if let related = related(origin, words: words, author: &author, subject: entry == nil ? "feed" : "entry") {
      traced.related.append(related)
    }
    return traced
  }

  /// The place of the words in the author's text, or else where that text begins; of settings only the place.
  private func related(
    _ origin: Origin, words: [String], author: inout AuthorText, subject: String
  ) -> Diagnostic.Related? {
    if let exact = author.place(of: words, from: origin.location) {
      return Diagnostic.Related("source in the \(origin.noun)", at: exact)
    }
    if let article = origin.article, let exact = author.place(of: words, from: article) {
      return Diagnostic.Related("source in the article of the comment", at: exact)
    }
    guard origin.noun != .settings else { return nil }
    return Diagnostic.Related("source of the \(subject)", at: origin.location)
  }
}

extension Source {
  /// The text of a place, as it is written there.
  fileprivate func text(at location: SourceLocation) -> String {
    let start = min(location.byteOffset, bytes.count)
    return String(utf8: bytes[start..<min(start + location.byteCount, bytes.count)])
  }
}
