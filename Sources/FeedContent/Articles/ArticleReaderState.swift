import ContentValues
import FeedCore
import FeedSystem

/// The result of reading an article’s file.
struct ArticleReaderState: Sendable {
  enum ReadingResult: Sendable {
    case published(Article)
    case noArticle, draft, future, expired, failed
    /// A file without a date, at its beginning.
    case undated(SourceLocation)

    /// Whether the article exists but must not be published.
    var isHidden: Bool {
      switch self {
      case .draft, .future, .expired, .failed: true
      case .published, .noArticle, .undated: false
      }
    }

    /// Determines whether an article is published at a given time.
    init(_ article: Article, at now: Timestamp) {
      let now = now.secondsSinceEpoch
      if (article.notBefore ?? article.published).secondsSinceEpoch > now {
        self = .future
      } else if let expires = article.expires, expires.secondsSinceEpoch <= now {
        self = .expired
      } else {
        self = .published(article)
      }
    }
  }

  var outcome: ReadingResult
  var diagnostics: [Diagnostic] = []
}
