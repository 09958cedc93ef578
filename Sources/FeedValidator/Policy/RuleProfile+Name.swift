public import FeedCore

extension RuleProfile {
  /// The profile of a name; throws with those that there are.
  public init(named name: String) throws(ValueError) {
    guard let profile = RuleProfile(rawValue: name) else {
      let names = RuleProfile.allCases.map(\.rawValue)
      throw ValueError(
        "policy/unknown-profile", "there is no profile “\(name)”",
        help: NearMiss.of(name, in: names).map { "did you mean “\($0)”?" }
          ?? "the profiles are: " + names.joined(separator: ", "))
    }
    self = profile
  }
}
