import ContentValues
import FeedCore
import FeedSystem

/// The result of reading an article’s file.
struct ArticleReaderState: Sendable {
  enum ReadingResult: Sendable {
    case published(Article)
    /// An article that is not published; `nil` if a draft is unfinished.
    case draft(Article?)
    case future(Article), expired(Article)
    case noArticle, failed
    /// A file without a date, at its beginning.
    case undated(SourceLocation)

    /// The article, published or not, or `nil` if there is none.
    var article: Article? {
      switch self {
      case .published(let article): article
      case .future(let article): article.kept(back: .future)
      case .expired(let article): article.kept(back: .expired)
      case .draft(let article): article?.kept(back: .draft)
      case .noArticle, .undated, .failed: nil
      }
    }

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
        self = .future(article)
      } else if let expires = article.expires, expires.secondsSinceEpoch <= now {
        self = .expired(article)
      } else {
        self = .published(article)
      }
    }
  }

  var outcome: ReadingResult
  var diagnostics: [Diagnostic] = []
  /// The error in the value that determines the article’s URL, if the built page can still show the URL.
  var urlProblem: Diagnostic?
}

extension Article {
  fileprivate func kept(back barrier: CommentBarrier) -> Article {
    var article = self
    article.barrier = barrier
    return article
  }
}
