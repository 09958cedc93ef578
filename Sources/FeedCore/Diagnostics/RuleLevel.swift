/// What somebody wants of a rule: silence, or a severity of their own choice.
public enum RuleLevel: String, Sendable, Hashable, CaseIterable {
  case off, info, warning, error

  /// `nil` for a rule that is off.
  public var severity: Severity? { Severity(rawValue: rawValue) }
}
