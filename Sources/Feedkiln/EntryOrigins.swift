public import FeedContent
public import FeedCore
import FeedMedia
public import FeedValidator

/// The source files of the entries and feeds of a site.
///
/// A problem of a built feed is fixed in an article or a comment, so its report should name that file and line.
public struct EntryOrigins: Sendable {
  /// The origins by entry id.
  private var entries: [String: Origin] = [:]
  /// The URLs of all enclosures, whose types and lengths are measured or written in the articles.
  private var enclosures: Set<String> = []
  /// The origins by feed URL.
  private var feeds: [String: Origin] = [:]

  /// A location in a source file, with the kind of its content.
  private struct Origin: Sendable {
    var noun: Noun
    var location: SourceLocation
    /// The location of the article of a comment, whose title and id are also in the entry of the comment.
    var article: SourceLocation?

    enum Noun: String { case article, comment, settings }
  }

  /// Locates the articles and comments of the content and the settings of the planned feeds.
  public init(site: Site, content: Content, plan: FeedPlan) {
    for article in content.articles {
      entries[article.id.string] = Origin(noun: .article, location: article.location)
      enclosures.formUnion(article.enclosures.map(\.url.string))
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
      case .podcast(let name): origin.location = site.podcast(named: name)?.location ?? origin.location
      case .site, .comments, .term: break
      }
      for document in planned.documents { feeds[document.url.string] = origin }
    }
  }

  /// The ids of all entries of the site.
  public var ids: Set<String> { Set(entries.keys) }

  /// Returns the location of the article or comment with an entry id, or `nil` if there is none.
  public func location(ofEntry id: String) -> SourceLocation? { entries[id]?.location }

  /// Returns the problems of a feed, each with the related location in the source files.
  ///
  /// - Parameter report: A report that includes the feed’s facts; without them, its problems are returned unchanged.
  /// - Returns: The problems in the order of the report.
  public func trace(_ report: Report) -> [Diagnostic] {
    guard let facts = report.facts else { return report.diagnostics }
    var author = AuthorText()
    return report.diagnostics.compactMap { trace($0, in: facts, text: report.source, &author) }
  }

  /// Returns problems with related locations in the source files.
  ///
  /// - Parameters:
  ///   - diagnostics: Problems that were found by checking several feeds together.
  ///   - feeds: The facts of these feeds.
  /// - Returns: The problems in the same order.
  public func trace(_ diagnostics: [Diagnostic], in feeds: [FeedFacts]) -> [Diagnostic] {
    let byFile = Dictionary(feeds.map { ($0.file, $0) }) { first, _ in first }
    var author = AuthorText()
    return diagnostics.compactMap { diagnostic in
      guard let facts = diagnostic.location.flatMap({ byFile[$0.file] }) else { return diagnostic }
      return trace(diagnostic, in: facts, text: nil, &author)
    }
  }

  /// The remarks that no build can avoid.
  private static let unavoidable: Set<String> = ["atom/repeated-updated"]
  /// The rules of ids, which remain as they were published.
  private static let aboutIDs: Set<String> = [
    "atom/id-not-normalized", "rss/guid-too-short", "rss/guid-not-permalink", "rss/guid-name-as-permalink",
    "iri/unregistered-scheme",
  ]

  private func trace(
    _ diagnostic: Diagnostic, in facts: FeedFacts, text: Source?, _ author: inout AuthorText
  ) -> Diagnostic? {
    guard let location = diagnostic.location else { return diagnostic }
    let entry = facts.entry(at: location.byteOffset)
    let origin = entry.map { $0.id.flatMap { entries[$0] } } ?? facts.selfURL.flatMap { feeds[$0.string] }
    guard let origin else { return diagnostic }
    if Self.unavoidable.contains(diagnostic.rule.rawValue) { return nil }
    let words = [diagnostic.context.value, text.map { $0.text(at: location) }].compactMap(\.self)
    var traced = diagnostic
    // The author cannot change the text of visitors.
    if entry != nil, origin.noun == .comment, traced.severity == .warning { traced.severity = .info }
    // The file of an imported article can be on the server only.
    if traced.rule.rawValue == "site/missing-enclosure", let url = traced.context.value, enclosures.contains(url) {
      traced.severity = .info
    }
    // An id never changes, however it is written.
    if Self.aboutIDs.contains(diagnostic.rule.rawValue), traced.severity == .warning { traced.severity = .info }
    if let related = related(origin, words: words, author: &author, subject: entry == nil ? "feed" : "entry") {
      traced.related.append(related)
    }
    return traced
  }

  /// Returns the location of the words in the source file, or else the start of the article or comment.
  ///
  /// For settings, only the location of the words is returned.
  private func related(
    _ origin: Origin, words: [String], author: inout AuthorText, subject: String
  ) -> Diagnostic.Related? {
    if let exact = author.location(of: words, from: origin.location) {
      return Diagnostic.Related("source in the \(origin.noun)", at: exact)
    }
    if let article = origin.article, let exact = author.location(of: words, from: article) {
      return Diagnostic.Related("source in the article of the comment", at: exact)
    }
    guard origin.noun != .settings else { return nil }
    return Diagnostic.Related("source of the \(subject)", at: origin.location)
  }
}

extension Source {
  /// Returns the source text at a location.
  fileprivate func text(at location: SourceLocation) -> String {
    let start = min(location.byteOffset, bytes.count)
    return String(utf8: bytes[start..<min(start + location.byteCount, bytes.count)])
  }
}
