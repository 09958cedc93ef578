package import FeedCore

extension RuleDescription {
  /// The rules of builds and of the ids of published feeds.
  package static let building: [RuleDescription] = [
    .contentHtmlCutShort, .contentMarkdownTooLarge, .feedsHeldBack, .feedsHostFileNotInRoot, .feedsOldAddress,
    .feedsOldAddressOutside, .feedsPathTaken, .feedsUnsafePath, .idsEntryWithoutId, .idsNoArticle, .idsNoEntries,
    .idsNotAnIri, .idsNotKept, .idsOwnId, .idsTwoIds, .podcastWithoutEpisodes,
  ]
}
