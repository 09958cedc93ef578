public import FeedCore

extension RuleProfile {
  /// Creates the profile with a name.
  ///
  /// - Throws: an error that lists the profiles if there is no such profile.
  public init(named name: String) throws(ValueError) {
    guard let profile = RuleProfile(rawValue: name) else {
      let names = RuleProfile.allCases.map(\.rawValue)
      throw ValueError(
        .policyUnknownProfile, "unknown profile “\(name)”",
        help: SpellingSuggestion.of(name, in: names).map { "did you mean “\($0)”?" }
          ?? "write one of " + names.joined(separator: ", "))
    }
    self = profile
  }
}

extension RuleDescription {
  static let policyUnknownProfile = RuleDescription(
    "policy/unknown-profile", .error, "a profile must exist",
    why: "Feedkiln cannot tell which additional rules to apply.",
    help: "write apple, spotify, podcasting2, readers or strict-rss",
    wrong: "--profile itunes",
    right: "--profile apple")
}
