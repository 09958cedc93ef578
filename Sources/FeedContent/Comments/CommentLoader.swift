import FeedCore

/// Brings comments and articles together, from however many stores there are.
struct CommentLoader {
  private let articles: StoreArticles
  private var found: [String: [Comment]] = [:]
  private(set) var counts = ContentCounts.Comments()
  private(set) var reports: [StoreReport] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ articles: StoreArticles) { self.articles = articles }

  /// Takes the comments that stand on the articles' own pages.
  mutating func addCommentsOnPages(of published: [Article]) {
    for article in published where articles.open.contains(article.path) && !article.commentsOnPage.isEmpty {
      found[article.path, default: []] += article.commentsOnPage
    }
  }

  /// Reads the comments of the published articles that are to have any.
  mutating func load(_ store: NativeCommentStore) {
    var report = StoreReport(kind: "files", path: store.folder)
    diagnostics += store.diagnostics
    for name in store.files.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let keys = store.keys(of: name)
      var thread = StoreThread(key: keys.label)
      switch articles.matcher.match(keys) {
      case .article(let path, let reason): (thread.article, thread.foundBy) = (path, reason)
      case .leftOut: thread.isLeftOut = true
      case nil:
        thread.candidate = articles.matcher.candidate(for: keys)
        diagnostics.append(.unknown(name, folder: store.path(of: name), candidate: thread.candidate))
      }
      if let article = thread.article, articles.open.contains(article) {
        let read = store.comments(of: name)
        report.skipped += read.diagnostics.count { $0.severity == .error }
        thread.comments = read.comments.count { !$0.kind.isReaction }
        thread.reactions = read.comments.count - thread.comments
        diagnostics += read.diagnostics
        found[article, default: []] += read.comments.filter { articles.listsReactions || !$0.kind.isReaction }
      }
      report.threads.append(thread)
    }
    add(report)
  }

  /// Reads a store of some other system.
  mutating func load(_ settings: CommentStoreSettings, at path: String) {
    guard let kind = settings.kind ?? CommentStoreKind(recognizing: path) else {
      return diagnostics.append(.unknownKind(path, at: settings.location))
    }
    let number = reports.count { $0.kind == kind.rawValue } + 1
    let prefix = number == 1 ? "\(kind.rawValue)-" : "\(kind.rawValue)\(number)-"
    var reading = StoreReading(articles, kind: kind.rawValue, path: path, prefix: prefix)
    if FileSystem.kind(of: path) == nil {
      reading.sayMissing(at: settings.location)
    } else {
      kind.store(at: path).read(into: &reading)
    }
    reading.finish()
    found.merge(reading.comments) { $0 + $1 }
    diagnostics += reading.diagnostics
    add(reading.report)
  }

  private mutating func add(_ report: StoreReport) {
    counts.add(report, open: articles.open, listsReactions: articles.listsReactions)
    reports.append(report)
  }

  /// The threads of all comments that were read, by their articles' paths.
  mutating func threads() -> [String: CommentThread] {
    var threads: [String: CommentThread] = [:]
    for path in found.keys.sorted() {
      let comments = withoutDuplicates(found.removeValue(forKey: path) ?? [])
      let builder = ThreadBuilder(comments)
      diagnostics += builder.diagnostics
      let thread = builder.thread()
      counts.read += comments.count
      counts.published += thread.nodes.count
      if !thread.nodes.isEmpty { threads[path] = thread }
    }
    // Whoever comments has a right that the line in the file with an e-mail address beside it is not shown.
    for index in diagnostics.indices { diagnostics[index].quotesSource = false }
    return threads
  }

  private mutating func withoutDuplicates(_ comments: [Comment]) -> [Comment] {
    var first: [String: SourceLocation] = [:]
    return comments.filter { comment in
      guard let place = first.updateValue(comment.location, forKey: comment.id) else { return true }
      first[comment.id] = place
      counts.failed += 1
      diagnostics.append(
        Diagnostic(
          "content/duplicate-comment", .error, "a comment with the id “\(comment.id)” was there before",
          at: comment.location, help: "give one of the two another id; this one is left out",
          related: [Diagnostic.Related("it stands here first", at: place)]))
      return false
    }
  }
}

extension Diagnostic {
  fileprivate static func unknown(_ name: String, folder path: String, candidate: String?) -> Diagnostic {
    Diagnostic(
      "content/comments-without-article", .warning, "there is no article “\(name)” that these comments belong to",
      at: SourceLocation(file: path),
      help: candidate.map { "did you mean “\($0)”?" }
        ?? "name the folder or the JSONL file after the article's file, without its extension")
  }

  fileprivate static func unknownKind(_ path: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "comments/unknown-store", .error, "“\(path)” is not a comment store that is known by itself", at: location,
      help: "say what it is: kind = \"\(CommentStoreKind.allCases.map(\.rawValue).joined(separator: "\", or \""))\"")
  }
}
