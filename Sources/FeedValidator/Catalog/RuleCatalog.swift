public import FeedCore

extension RuleCatalog {
  /// The rules of the validator.
  public static let validator = RuleCatalog(
    ReadingEntries.all, ValueEntries.all, ITunesValueEntries.all, PodcastingValueEntries.all, MediaValueEntries.all,
    PlaceValueEntries.all, OtherValueEntries.all, ModelEntries.all, RuleRegistry.rules.map(\.description),
    SiteRule.all.map(\.description), HTTPRule.all.map(\.description))
}

extension RuleProfile {
  /// The rules of the profile.
  public var rules: [Rule] { RuleRegistry.rules.filter { $0.description.profile == self } }
}
