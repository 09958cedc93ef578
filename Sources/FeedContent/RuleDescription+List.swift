package import FeedCore
import FrontMatter

extension RuleDescription {
  /// The rules of settings, articles and comments.
  package static let content: [RuleDescription] = [
    .commentsAuthorUrl, .commentsDatabase, .commentsMapLine, .commentsNoRoom, .commentsNoStore, .commentsNotText,
    .commentsSkipped, .commentsUnknownStore, .commentsUnreadableList, .commentsWithoutArticle,
    .contentChangedMeanwhile, .contentCommentTooLong, .contentCommentUrl, .contentCommentsWithoutArticle,
    .contentControlCharacter, .contentDuplicateArticle, .contentDuplicateComment, .contentEnclosureDuration,
    .contentEnclosureLength, .contentEnclosureType, .contentEnclosureWithoutLength, .contentEpisodeWithoutFile,
    .contentFrontMatterNotATable, .contentFrontMatterNotClosed, .contentFrontMatterNotRead,
    .contentFrontMatterTooLarge, .contentLinkNotFollowed, .contentMissingEnclosure, .contentMissingFile,
    .contentNoArticles, .contentNotAComment, .contentNotToml, .contentNotUtf8, .contentNotYaml, .contentPermalink,
    .contentPersonalData, .contentTemplateCode, .contentUnknownMarkup, .contentUnreadable, .contentUnrenderedMarkup,
    .contentUpdatedBeforeDate, .contentYamlTooLarge, .dateUnknownForm, .fieldMissing, .fieldUnknownKey,
    .fieldUnknownValue, .fieldWrongType, .generatorPermalink, .generatorProgram, .generatorSetting, .generatorSlug,
    .generatorUnusedSetting, .idsBrokenLine, .idsChanged, .idsMoved, .idsNotInLedger, .idsTwice, .pageAuthorUrl,
    .pageBrokenJsonLd, .pageCommentWithoutDate, .pageMissing, .pageNoArticles, .pageNoDate, .pageNoText,
    .podcastCoverSize, .podcastUnknownCategory, .siteBaseUrl, .siteExtraFeedTwice, .siteNotAFolder, .siteOldAddress,
    .sitePathTemplate, .siteTagAuthority, .siteTimeZone, .threadCycle, .threadParentMissing,
  ]
}
