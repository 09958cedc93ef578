import FeedCore

/// The result of reading one comment store.
///
/// `comments`, `reactions` and `skipped` together are all records of the store.
public struct StoreReport: Sendable {
  /// The kind of the store, such as `isso`; `files` for Feedkiln’s own comment files.
  public var kind: String
  /// The path of the store’s file or folder.
  public var path: String
  /// The threads in the order of the store.
  public var threads: [StoreThread] = []
  /// The number of records that were not read; each has a diagnostic.
  public var skipped = 0

  package init(kind: String, path: String, threads: [StoreThread] = [], skipped: Int = 0) {
    self.kind = kind
    self.path = path
    self.threads = threads
    self.skipped = skipped
  }
  /// The number of comments that were read, whether or not they are published or have an article.
  public var comments: Int { threads.reduce(0) { $0 + $1.comments } }
  /// The number of likes, reposts and bookmarks.
  public var reactions: Int { threads.reduce(0) { $0 + $1.reactions } }
  /// The threads for which no article was found.
  public var unmatched: [StoreThread] { threads.filter { $0.article == nil && !$0.isExcluded } }

  package var unmatchedText: String {
    let comments = unmatched.reduce(0) { $0 + $1.comments }
    let threads = unmatched.count { $0.comments > 0 }
    return "\(comments.counted("comment")) in \(threads.counted("thread")) without an article"
  }
}

/// The result of matching one thread of a comment store.
public struct StoreThread: Sendable {
  /// The key of the thread, to use in `[comments.map]`.
  public var key: String
  /// The path of the article, or `nil` if none was found.
  public var article: String?
  /// The key that matched the article: `map`, `id`, `name`, `url`, `slug` or `title`; `nil` without an article.
  public var foundBy: String?
  /// The reason why the comments are in no feed, or `nil` if their article is published or does not exist.
  public var barrier: CommentBarrier?
  /// Whether `[comments.map]` excludes the thread.
  public var isExcluded = false
  /// The path of an article with a similar name, or `nil` if there is none.
  public var candidate: String?
  public var comments = 0
  public var reactions = 0

  package init(
    key: String, article: String? = nil, foundBy: String? = nil, isExcluded: Bool = false, candidate: String? = nil,
    comments: Int = 0, reactions: Int = 0
  ) {
    self.key = key
    self.article = article
    self.foundBy = foundBy
    self.isExcluded = isExcluded
    self.candidate = candidate
    self.comments = comments
    self.reactions = reactions
  }
}
