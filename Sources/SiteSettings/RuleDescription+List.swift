package import FeedCore

extension RuleDescription {
  /// The rules of site.toml and of the files that settings and articles name.
  package static let siteSettings: [RuleDescription] = [
    .commentsMapLine, .contentEnclosureDuration, .contentEnclosureLength, .contentEnclosureType, .contentEnclosureUrl,
    .contentDisplacedFile, .contentEnclosureWithoutLength, .contentMissingEnclosure, .contentMissingFile,
    .contentPermalink, .contentUnknownLicense, .podcastCoverSize, .podcastRepeatedName, .podcastUnknownCategory,
    .siteBaseUrl, .siteColor, .siteExtraFeedTwice,
    .siteNotAFolder,
    .siteOldAddress, .sitePathTemplate, .siteTagAuthority, .siteTimeZone,
  ]
}
