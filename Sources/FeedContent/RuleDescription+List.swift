package import FeedCore

extension RuleDescription {
  /// The rules of a site’s content as a whole.
  package static let content: [RuleDescription] = [
    .commentsUnknownStore, .contentCommentsAsArticles, .contentCommentsWithoutArticle, .contentDuplicateArticle,
    .contentEpisodeWithoutFile,
    .contentForeignSyntax,
    .contentNoArticles, .contentNothingPublished, .contentTemplateCode, .contentUnrenderedMarkup,
    .contentUnknownPodcast, .contentUpdatedBeforeDate, .idsBrokenLine,
    .idsChanged, .idsMoved, .idsNotInLedger, .idsSameDate, .idsTwice, .idsUnreadable, .pageElsewhere, .pageMissing,
    .pageNoArticles, .pageNotBuilt, .pageWithoutSource, .siteOtherUrl,
  ]
}
