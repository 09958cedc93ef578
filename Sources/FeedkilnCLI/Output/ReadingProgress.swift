import FeedContent

/// Shows the progress of reading a site: its articles, then their comments.
struct ReadingProgress {
  private var articles: Progress
  private var comments: Progress

  init(isQuiet: Bool) {
    articles = Progress("Read", .articles, isQuiet: isQuiet)
    comments = Progress("Read", .comments, isQuiet: isQuiet)
  }

  mutating func show(_ progress: ContentProgress) {
    switch progress {
    case .articles(let done, let total): articles.show(done, of: total)
    case .comments(let done): comments.show(done)
    }
  }

  mutating func clear() {
    articles.clear()
    comments.clear()
  }
}
