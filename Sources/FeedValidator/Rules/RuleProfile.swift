/// A set of rules that is silent unless it is asked for: what one reader or directory wants beyond the specifications.
public enum RuleProfile: String, Sendable, Hashable, CaseIterable {
  /// What Apple requires of podcasts.
  case podcast
  /// What feed readers need to show entries as their authors mean them.
  case readers

  /// The rules of the set.
  public var rules: [Rule] { RuleRegistry.rules.filter { $0.entry.profile == self } }
}
