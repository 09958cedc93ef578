import FeedCore

/// What was read from one comment store: read and skipped together are all that it holds.
public struct StoreReport: Sendable {
  /// What kind of store it is, as in `isso`; `files` for Feedkiln's own.
  public var kind: String
  public var path: String
  /// In the order of the store.
  public var threads: [StoreThread] = []
  /// What could not be read; each is in the diagnostics, too.
  public var skipped = 0

  /// Comments that were read, published or not, with an article or without.
  public var comments: Int { threads.reduce(0) { $0 + $1.comments } }
  /// Likes, reposts and bookmarks.
  public var reactions: Int { threads.reduce(0) { $0 + $1.reactions } }
  public var unmatched: [StoreThread] { threads.filter { $0.article == nil && !$0.isLeftOut } }

  var unmatchedText: String {
    let comments = unmatched.reduce(0) { $0 + $1.comments }
    let threads = unmatched.count { $0.comments > 0 }
    return "\(comments.counted("comment")) in \(threads.counted("thread")) "
      + "belong\(comments == 1 ? "s" : "") to no article"
  }
}
