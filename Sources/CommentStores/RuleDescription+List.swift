package import FeedCore

extension RuleDescription {
  /// The rules of comments and their stores.
  package static let commentStores: [RuleDescription] = [
    .commentsAuthorUrl, .commentsDatabase, .commentsIncomplete, .commentsNoRoom, .commentsNoStore, .commentsNotText,
    .commentsSkipped,
    .commentsUndated, .commentsUnreadableList, .commentsUnreadStore, .commentsWithoutArticle, .contentCommentTooLong,
    .contentCommentUrl,
    .contentNotAComment,
    .contentPersonalData,
  ]
}
