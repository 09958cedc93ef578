import FeedCore
import FeedSystem

/// What came of reading the file of an article.
struct ArticleReading: Sendable {
  enum Outcome: Sendable {
    case published(Article)
    case noArticle, undated, draft, future, expired, failed

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
  var unrun: UnrunText?
  /// The same for the next build, where the file alone says what the article is.
  var known: (file: String, bytes: ArraySlice<UInt8>)?

  /// Takes a reading; the text is looked through, and not kept.
  init(outcome: Outcome, diagnostics: [Diagnostic], stamp: FileStamp? = nil) {
    self.outcome = outcome
    self.diagnostics = diagnostics
    guard case .published(var article) = outcome else { return }
    unrun = UnrunText(article.body)
    article.body.forget()
    self.outcome = .published(article)
    if let stamp, diagnostics.isEmpty, unrun == nil {
      known = KnownArticle(article, stamp).map { (article.location.file, $0.bytes) }
    }
  }

  /// Takes what an earlier build knew of a file that is still the same.
  init(_ known: (article: Article, bytes: ArraySlice<UInt8>), at now: Timestamp) {
    outcome = Outcome(known.article, at: now)
    self.known = (known.article.location.file, known.bytes)
  }
}
