package import FeedCore

extension RuleDescription {
  /// The rules of articles, threads and built pages.
  package static let contentValues: [RuleDescription] = [
    .contentLinkNotFollowed, .contentUnreadable, .contentControlCharacter, .contentChangedMeanwhile,
    .contentDuplicateComment, .pageAuthorUrl, .pageBrokenJsonLd,
    .pageCommentWithoutDate, .pageCommentWithoutId,
    .pageNoText, .threadCycle, .threadParentMissing,
  ]
}
