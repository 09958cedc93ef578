public import FeedCore

/// All that was read from a site: its published articles, newest first, each with its thread.
public struct Content: Sendable {
  public var articles: [Article]
  /// The published comments of each article that has any.
  public var threads: CommentThreads
  /// The ids of the articles as they are to be kept; `nil` where the file that keeps them is broken.
  public var ids: IDLedger?
  /// What became of each comment store: first Feedkiln's own files, then those of `[[comments.stores]]`.
  public var stores: [StoreReport] = []
  /// What was found wrong on the way, in order of place.
  public var diagnostics: [Diagnostic]
  /// How many files there were, and what became of them.
  public var counts: ContentCounts

  public init(
    articles: [Article] = [], threads: CommentThreads = CommentThreads(), ids: IDLedger? = nil,
    diagnostics: [Diagnostic] = [],
    counts: ContentCounts = ContentCounts()
  ) {
    self.articles = articles
    self.threads = threads
    self.ids = ids
    self.diagnostics = diagnostics
    self.counts = counts
  }
}

/// How many articles and comments were read, and what became of them.
public struct ContentCounts: Sendable, Hashable {
  /// All articles; each is also counted in one of the others.
  public var read = 0
  public var published = 0
  public var drafts = 0
  /// Dated later than the moment that is built for.
  public var future = 0
  public var expired = 0
  /// Pages of another system's site that have no date, and so are no articles.
  public var undated = 0
  /// Left out because of an error.
  public var failed = 0
  /// Files that turned out to be no articles, such as the pages of tags; they are not among those that were read.
  public var noArticles = 0
  public var comments = Comments()

  /// The comments of published articles.
  public struct Comments: Sendable, Hashable {
    /// All comments that could be read.
    public var read = 0
    /// Those that are approved.
    public var published = 0
    /// Left out because of an error.
    public var failed = 0
    /// Of threads that belong to no article.
    public var withoutArticle = 0
    /// Of threads on articles that have no comments or are not published, and of threads that the author leaves out.
    public var elsewhere = 0
    /// Likes, reposts and bookmarks that are only counted.
    public var reactions = 0

    public init() {}

    mutating func add(_ report: StoreReport, open: Set<String>, listsReactions: Bool) {
      failed += report.skipped
      if !listsReactions { reactions += report.reactions }
      for thread in report.threads {
        if thread.article == nil, !thread.isLeftOut {
          withoutArticle += thread.comments
        } else if !(thread.article.map(open.contains) ?? false) {
          elsewhere += thread.comments
        }
      }
    }
  }

  public init() {}
}
