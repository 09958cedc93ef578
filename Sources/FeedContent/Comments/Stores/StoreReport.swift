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
    return "\(comments.counted("comment")) in \(threads.counted("thread")) without an article"
  }
}

/// What became of one thread of a comment store.
public struct StoreThread: Sendable {
  /// What the store knows the thread by: the key to write into `[comments.map]`.
  public var key: String
  /// The path of its article; `nil` when there is none.
  public var article: String?
  /// What the article was found by: `map`, `id`, `name`, `address`, `slug` or `title`.
  public var foundBy: String?
  /// True when `[comments.map]` leaves the thread out.
  public var isLeftOut = false
  /// The article whose name is nearest, where none was found.
  public var candidate: String?
  public var comments = 0
  public var reactions = 0
}
