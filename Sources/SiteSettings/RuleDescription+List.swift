package import FeedCore

extension RuleDescription {
  /// The rules of site.toml and of the files that settings and articles name.
  package static let siteSettings: [RuleDescription] = [
    .commentsMapLine, .contentEnclosureDuration, .contentEnclosureLength, .contentEnclosureType, .contentEnclosureUrl,
    .contentDisplacedFile, .contentEnclosureWithoutLength, .contentMissingEnclosure, .contentMissingFile,
    .contentPermalink, .contentUnknownLicense, .podcastCoverSize, .podcastRepeatedName, .podcastUnknownCategory,
    .siteBaseUrl, .siteColor, .siteElementName,
    .siteExtraFeedTwice, .siteNamespace, .siteNotAFolder,
    .siteOldAddress, .sitePathTemplate, .siteReservedElement, .siteTagAuthority, .siteTimeZone,
  ]
}
