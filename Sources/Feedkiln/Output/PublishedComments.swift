import FeedContent
import FeedCore
import FeedSystem

/// The published comments, which a build that cannot read all stores must not remove.
struct PublishedComments: Sendable {
  private let output: OutputFolder
  private let unread: UnreadComments
  /// The ids of all comments that were read.
  private let read: Set<String>
  /// The prefixes of the ids of comments on articles whose own comments could not be read.
  private let unreadThreads: Set<String>

  /// Reads the ids of all comments; `nil` if all stores were read.
  init?(_ documents: DocumentComposer, in output: OutputFolder, ignoresDoubts: Bool) {
    let content = documents.content
    var unread = content.unread
    if ignoresDoubts { unread.doubts = [] }
    guard unread.isPossible else { return nil }
    (self.output, self.unread) = (output, unread)
    unreadThreads = content.articles.reduce(into: []) { threads, article in
      guard unread.articles.contains(article.path) else { return }
      threads.insert(CommentComposer.threadID(of: article.id, article.published, documents.site).string)
    }
    read = content.articles.reduce(into: []) { ids, article in
      guard article.comments != .off, let thread = content.threads[article.path] else { return }
      let composer = CommentComposer(site: documents.site, article: article, thread: thread)
      for node in thread.nodes { ids.insert(composer.id(of: node.comment).string) }
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
    for document in planned.documents {
      let file = output.file(document.path)
      guard FileSystem.isPlainFile(file), let bytes = try? FileSystem.readPlain(file, upTo: FileMarks.limit) else {
        continue
      }
      for entry in PublishedFeed(parsing: bytes, from: file).entries {
        let id = entry.key.split(separator: "/").last.map { IRI.percentDecoding(String($0)) } ?? ""
        let isUnread = entry.key.lastIndex(of: "/").map { unreadThreads.contains(String(entry.key[..<$0])) } ?? false
        state.doubts.formUnion(unread.doubts(about: id))
        if !read.contains(entry.key), let found = unread.reasons(toMiss: id, isUnread: isUnread) {
          state.losses = (state.losses ?? []).union(found)
        }
      }
    }
    return state
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
