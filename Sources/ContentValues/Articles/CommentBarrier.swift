/// The reason why the comments on an existing article are in no feed.
public enum CommentBarrier: String, Sendable, Hashable, CaseIterable {
  case draft, future, expired
  /// The article has an error.
  case failed
  /// The article has no page in the built site.
  case noPage
  /// The file is not an article, for example because it has no date.
  case noArticle
  /// The article accepts no comments.
  case off
}
