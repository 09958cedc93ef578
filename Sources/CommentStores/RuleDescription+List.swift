package import FeedCore

extension RuleDescription {
  /// The rules of comments and their stores.
  package static let commentStores: [RuleDescription] = [
    .commentsAuthorUrl, .commentsDatabase, .commentsNoRoom, .commentsNoStore, .commentsNotText, .commentsSkipped,
    .commentsUnreadableList, .commentsWithoutArticle, .contentCommentTooLong, .contentCommentUrl, .contentNotAComment,
    .contentPersonalData,
  ]
}
