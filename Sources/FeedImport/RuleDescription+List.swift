package import FeedCore

extension RuleDescription {
  /// The rules of imports.
  package static let importing: [RuleDescription] = [
    .importArticleWithoutDate, .importArticleWithoutTitle, .importAuthorUrl, .importChangedSince,
    .importCommentWithoutDate, .importDamagedFile, .importDuplicateComment, .importDuplicateId, .importHiddenArticle,
    .importIdNotAbsolute,
    .importNotAnExport, .importNotUtf8, .importParentMissing, .importPrematureEnd, .importShortcode, .importTaxonomy,
    .importTextile, .importThreadMissing,
  ]
}
