package import FeedCore

extension RuleDescription {
  /// The rules of builds and of the ids of published feeds.
  package static let building: [RuleDescription] = [
    .commentsFeedsKept, .contentHtmlCutShort, .contentInlineDrawing, .contentMarkdownTooLarge, .contentUnknownLink,
    .feedsForeignFile,
    .feedsHeldBack,
    .feedsHostFileNotInRoot, .feedsOldAddress, .feedsOldAddressOutside, .feedsOutputInContent, .feedsPathTaken,
    .feedsReplacesSource, .feedsTooManyRemovals, .feedsTooManyTerms, .feedsUnsafePath, .idsEntryWithoutId,
    .idsMissing, .idsNoArticle, .idsNoEntries, .idsNotAnIri, .idsNotKept, .idsOwnId, .idsTwoIds,
    .podcastWithoutEpisodes, .siteFeedNotServed, .sitePageFeedLink, .sitePlaceholderUrl,
  ]
}
