/// A setting for a rule: off, or a severity that replaces its own.
public enum RuleLevel: String, Sendable, Hashable, CaseIterable {
  case off, info, warning, error

  /// The severity, or `nil` if the rule is off.
  public var severity: Severity? { Severity(rawValue: rawValue) }
}
