public import FeedContent

/// The subject of a feed.
public enum FeedSubject: Sendable, Hashable {
  /// The articles of the site.
  case site
  /// The articles or comments of one term of a family.
  case term(FeedFamily, String)
  /// A feed of `[[feeds.extra]]`, by its index.
  case extra(Int)
  /// The articles with audio or video in a podcast, by its name.
  case podcast(String)
  /// All comments.
  case comments
  /// The comments on one article, by the index of the article.
  case article(Int)

  /// Whether the feed has the comments on one article.
  var isArticle: Bool { if case .article = self { true } else { false } }
}
