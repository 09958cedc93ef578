public import FeedCore

extension RuleProfile {
  /// Creates the profile with a name.
  ///
  /// - Throws: an error if there is no such profile.
  public init(named name: String) throws(ValueError) {
    guard let profile = RuleProfile(rawValue: name) else {
      throw ValueError(
        .policyUnknownProfile, "unknown profile “\(name)”",
        help: SpellingSuggestion.of(name, in: RuleProfile.allCases.map(\.rawValue)).map { "did you mean “\($0)”?" })
    }
    self = profile
  }
}

extension RuleDescription {
  static let policyUnknownProfile = RuleDescription(
    "policy/unknown-profile", .error, "a profile must exist",
    why: "Feedkiln cannot tell which additional rules to apply.",
    help: "write one of apple, spotify, podcasting2, readers, strict-rss",
    wrong: "--profile itunes",
    right: "--profile apple")
}
