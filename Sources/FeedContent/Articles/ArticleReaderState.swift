import FeedCore
import FeedSystem

/// What came of reading the file of an article.
struct ArticleReaderState: Sendable {
  enum Outcome: Sendable {
    case published(Article)
    case noArticle, undated, draft, future, expired, failed

    /// Whether an article exists that feeds must not show.
    var isHidden: Bool {
      switch self {
      case .draft, .future, .expired, .failed: true
      case .published, .noArticle, .undated: false
      }
    }

    /// Whether an article is to be seen at a moment.
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

  var outcome: Outcome
  var diagnostics: [Diagnostic] = []
  /// Where the text begins to need the site's generator.
  var unrun: UnrenderedMarkup? {
    if case .published(let article) = outcome { UnrenderedMarkup(article.body) } else { nil }
  }
}
