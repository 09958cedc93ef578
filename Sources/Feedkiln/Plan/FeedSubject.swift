public import FeedContent

/// What a feed is about.
public enum FeedSubject: Sendable, Hashable {
  /// The site's articles.
  case site
  /// The articles, or the comments, of one term of a family.
  case term(FeedFamily, String)
  /// An `[[feeds.extra]]`, by its index.
  case extra(Int)
  /// The articles that have something to play.
  case podcast
  /// All comments.
  case comments
  /// The comments on one article, by its index.
  case article(Int)
}
