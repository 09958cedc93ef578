/// A kind of problem that can be reported, and everything that can be said about it.
///
/// A description is a `static let` beside the code that finds the problem, and diagnostics are made from it. Immutable;
/// a class to avoid copying.
public final class RuleDescription: Sendable {
  public let id: RuleID
  public let severity: Severity
  /// The requirement in one sentence: with “must” (error), “should” (warning) or “prefer” (info).
  public let summary: String
  /// The effect of the problem.
  public let rationale: String
  /// The way to fix it: one imperative with the literal to write.
  public let help: String
  /// An example of the problem.
  public let wrong: String
  /// The same example without the problem.
  public let right: String
  /// The section of a specification that the rule follows, or `nil` if no specification covers it.
  public let reference: SpecReference?
  /// The message classes of the W3C validator that the rule corresponds to.
  public let w3c: [String]
  /// The profile that the rule needs, or `nil` if it always applies.
  public let profile: RuleProfile?

  public init(
    _ id: RuleID, _ severity: Severity, _ summary: String, _ reference: SpecReference? = nil, w3c: [String] = [],
    why rationale: String, help: String, wrong: String, right: String, profile: RuleProfile? = nil
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.reference = reference
    self.w3c = w3c
    self.rationale = rationale
    self.help = help
    self.wrong = wrong
    self.right = right
    self.profile = profile
  }
}

/// A set of rules that apply only on request: the requirements of one reader or directory beyond the specifications.
public enum RuleProfile: String, Sendable, Hashable, CaseIterable {
  /// Apple’s requirements for podcasts.
  case podcast
  /// The parts that feed readers need to show entries as their authors intend.
  case readers
}
