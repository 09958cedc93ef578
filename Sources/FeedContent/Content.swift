public import ContentValues
public import FeedCore
import SiteGenerators
package import SiteSettings

/// The content of a site: its published articles with their comments.
public struct Content: Sendable {
  /// The published articles, newest first.
  public var articles: [Article]
  /// The published comments by article.
  public var threads: CommentThreads
  /// The number of articles that were published before and whose page is no longer in the built site.
  package var withdrawn = 0
  /// The ids of the articles to store, or `nil` if the ledger file has errors.
  public var ids: IDLedger?
  /// The results of reading the comment stores: Feedkiln’s own files, followed by `[[comments.stores]]`.
  public var stores: [StoreReport] = []
  /// The dates after which comments were published that are older, by their indexes in the threads, by articles’ paths.
  package var lateComments: [String: [Int: Timestamp]] = [:]
  /// The titles and descriptions of tags and other terms.
  var termPages = TermPages()
  /// Whether comments may be missing because their source could not be read.
  public var unread = UnreadComments()
  /// The problems found, sorted by file and position.
  public var diagnostics: [Diagnostic]
  /// The numbers of articles and comments.
  public var counts: ContentCounts

  /// Creates content in memory.
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

  /// Returns the title and the description of a term that its own page gives, or `nil` if it has no page.
  package func page(of term: String, in family: FeedFamily) -> (title: String?, description: String?)? {
    termPages[family, term].map { ($0.title, $0.description) }
  }
}

/// Whether comments may be missing because their source could not be read completely.
///
/// Feeds then keep the comments that are already published.
public struct UnreadComments: Sendable {
  /// Whether a source could not be read; its problem is among the diagnostics.
  public var isCertain: Bool { isGeneral || !articles.isEmpty }
  /// Whether a source could not be read that may have comments on any article.
  var isGeneral = false
  /// The paths of the articles with a source of their own that could not be read.
  package var articles: Set<String> = []
  /// The reasons to suspect that comments are missing, to report if published ones would be removed.
  public var doubts: [Doubt] = []
  /// The prefixes of the comment ids of all stores but Feedkiln’s own files.
  var prefixes: [String] = []

  /// A reason to suspect that comments of one store are missing.
  public struct Doubt: Sendable {
    /// The prefix of the ids of the store’s comments; empty for Feedkiln’s own files.
    var prefix: String
    /// The reason, at the file or folder.
    public var reason: Diagnostic.Related
  }

  /// All sources were read.
  public init() {}

  /// Whether comments may be missing.
  public var isPossible: Bool { isCertain || !doubts.isEmpty }

  /// Returns the reasons why a published comment, by its id in its thread, may be missing, or `nil` if it must have been
  /// removed; the comment `isUnread` if it is on one of `articles`.
  package func reasons(toMiss comment: String, isUnread: Bool) -> [Diagnostic.Related]? {
    let found = doubts(about: comment)
    // The source of one article contains only comments of Feedkiln’s own files.
    let isInUnreadFile = isUnread && !prefixes.contains(where: comment.hasPrefix)
    return isGeneral || isInUnreadFile || !found.isEmpty ? found : nil
  }

  /// Returns the doubts about the store of a comment, by its id in its thread.
  package func doubts(about comment: String) -> [Diagnostic.Related] {
    doubts.filter { doubt in
      doubt.prefix.isEmpty ? !prefixes.contains(where: comment.hasPrefix) : comment.hasPrefix(doubt.prefix)
    }.map(\.reason)
  }
}

/// The numbers of articles and comments, by result.
public struct ContentCounts: Sendable, Hashable {
  /// All articles; each of them is also counted by its result.
  public var read = 0
  public var published = 0
  public var drafts = 0
  /// Articles with a date after the time of the build.
  public var future = 0
  /// Articles that have expired.
  public var expired = 0
  /// Pages that are not articles because they have no date.
  public var undated = 0
  /// Articles without a page in the built site.
  public var unbuilt = 0
  /// Articles that were skipped because of an error.
  public var failed = 0
  /// Files that are not articles, such as tag pages; they are not included in `read`.
  public var noArticles = 0
  public var comments = Comments()

  /// The numbers of comments, by result.
  public struct Comments: Sendable, Hashable {
    /// Comments that were read.
    public var read = 0
    /// Approved comments.
    public var published = 0
    /// Comments that were skipped because of an error.
    public var failed = 0
    /// Comments in threads for which no article was found.
    public var withoutArticle = 0
    /// Comments in threads that the author excludes.
    public var excluded = 0
    /// Comments on articles whose comments are in no feed, by the reason.
    public var barred = Barred()
    /// Comments on drafts and other articles that are not published.
    public var onUnpublished: Int { CommentBarrier.allCases.reduce(0) { $0 + ($1 == .off ? 0 : barred[$1]) } }
    /// Likes, reposts and bookmarks that are counted but not listed.
    public var reactions = 0

    public init() {}

    mutating func add(_ report: StoreReport, listsReactions: Bool) {
      failed += report.skipped
      if !listsReactions { reactions += report.reactions }
      for thread in report.threads {
        if thread.isExcluded {
          excluded += thread.comments
        } else if thread.article == nil {
          withoutArticle += thread.comments
        } else if let barrier = thread.barrier {
          barred[barrier] += thread.comments
        }
      }
    }
  }

  /// The numbers of comments by the reason why they are in no feed.
  public struct Barred: Sendable, Hashable {
    private var counts = [Int](repeating: 0, count: CommentBarrier.allCases.count)

    /// No comments.
    public init() {}

    /// The number for a reason.
    public subscript(barrier: CommentBarrier) -> Int {
      get { counts[barrier.index] }
      set { counts[barrier.index] = newValue }
    }
  }

  public init() {}
}

extension CommentBarrier {
  fileprivate var index: Int { CommentBarrier.allCases.firstIndex(of: self) ?? 0 }
}
