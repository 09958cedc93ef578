import FeedContent
import FeedCore
import FeedSystem

/// The published comments, which a build that cannot read all stores must not remove.
struct PublishedComments: Sendable {
  private let output: OutputFolder
  private let content: Content
  private let unread: UnreadComments
  /// The articles whose comments are published, by the prefix of their comments’ ids.
  private let articles: [String: Article]

  /// Creates a comparison; `nil` if all stores were read.
  init?(_ documents: DocumentComposer, in output: OutputFolder, ignoresDoubts: Bool) {
    let content = documents.content
    var unread = content.unread
    if ignoresDoubts { unread.doubts = [] }
    guard unread.isPossible else { return nil }
    (self.output, self.content, self.unread) = (output, content, unread)
    articles = content.articles.reduce(into: [:]) { articles, article in
      articles[CommentComposer.threadID(of: article.id, article.published, documents.site).string] = article
    }
  }

  /// The published comments of one feed.
  struct State: Sendable {
    /// The reasons why comments were not read; `nil` if no comment would be lost; empty if the reason is already among
    /// the diagnostics.
    var losses: Set<Diagnostic.Related>?
    /// The doubts about the stores of all comments in the feed.
    var doubts: Set<Diagnostic.Related> = []
  }

  /// Compares the documents of a comment feed with the comments that were read.
  func state(of planned: PlannedFeed) -> State {
    var state = State()
    guard case .comments = planned.entries else { return state }
    var threads: [String: Set<Fingerprint>] = [:]
    for document in planned.documents {
      let file = output.file(document.path)
      guard FileSystem.isPlainFile(file), let bytes = try? FileSystem.readPlain(file, upTo: FileSystem.wholeFileLimit)
      else {
        continue
      }
      for entry in PublishedFeed(parsing: bytes, from: file).entries {
        let (thread, id) = CommentComposer.parts(of: entry.key)
        let article = articles[thread]
        let isUnread = article.map { unread.articles.contains($0.path) } ?? false
        state.doubts.formUnion(unread.doubts(about: id))
        guard let found = unread.reasons(toMiss: id, isUnread: isUnread) else { continue }
        let read = threads[thread] ?? readComments(on: article)
        threads[thread] = read
        if !read.contains(Fingerprint(id.utf8)) { state.losses = (state.losses ?? []).union(found) }
      }
    }
    return state
  }

  /// Returns the fingerprints of the ids of all comments on an article that were read.
  private func readComments(on article: Article?) -> Set<Fingerprint> {
    guard let article, article.comments != .off else { return [] }
    return Set(content.threads.outline(of: article.path)?.keys ?? [])
  }
}

extension DocumentComposer {
  /// Returns the files of a feed whose published documents are kept.
  func held(_ planned: PlannedFeed) -> [OutputFile] {
    supportingFiles.paths(of: planned).map { path in
      OutputFile(
        path: path, outcome: .held, kind: planned.documents.contains { $0.path == path } ? .feed : .supporting)
    }
  }
}

extension Diagnostic {
  /// The problem that feeds keep comments; reasons without a diagnostic of their own are added.
  static func feedsKept(_ count: Int, because doubts: Set<Related>, of site: Site) -> Diagnostic {
    let doubts = doubts.sorted { ($0.location.file, $0.message) < ($1.location.file, $1.message) }
    var diagnostic = Diagnostic(
      .commentsFeedsKept,
      "\(count.counted("comment feed")) not updated: published comments could not be read",
      at: doubts.first?.location ?? SourceLocation(file: site.file), related: doubts)
    diagnostic.quotesSource = false
    return diagnostic
  }
}

extension RuleDescription {
  static let commentsFeedsKept = RuleDescription(
    "comments/feeds-kept", .error, "a build must read all comments that are published",
    why: "Subscribers would lose comments, so the feeds are left as the last build wrote them.",
    help: "restore the comments, or pass --allow-removals to remove them",
    wrong: "gh api graphql … > data/giscus.json, without a token",
    right: "GH_TOKEN=… gh api graphql … > data/giscus.json")
}
