public import FeedCore

/// All that was read from a site: its published articles, newest first, each with its thread.
public struct Content: Sendable {
  public var articles: [Article]
  /// The published comments of an article, by the article's path.
  public var threads: [String: CommentThread]
  /// What was found wrong on the way, in order of place.
  public var diagnostics: [Diagnostic]
}
