/// A rule: its requirement, effect, help and examples.
///
/// A description is a `static let` next to the code that finds the problem, and diagnostics are made from it. Immutable;
/// a class to avoid copying.
public final class RuleDescription: Sendable {
  /// The stable name of the rule.
  public let id: RuleID
  /// The severity of its problems, unless a policy changes it.
  public let severity: Severity
  /// The requirement in one sentence: with “must” (error), “should” (warning) or “prefer” (info).
  public let summary: String
  /// The effect of a problem, such as “Feed readers …”.
  public let rationale: String
  /// The way to fix a problem: one imperative with the literal to write.
  public let help: String
  /// An example with the problem.
  public let wrong: String
  /// The same example without the problem.
  public let right: String
  /// The section of a specification that the rule follows, or `nil` if no specification covers it.
  public let reference: SpecReference?
  /// The message classes of the W3C validator that the rule corresponds to.
  public let w3c: [String]
  /// The profile that the rule needs, or `nil` if it always applies.
  public let profile: RuleProfile?

  /// Creates a description.
  ///
  /// - Parameters:
  ///   - id: The stable name of the rule.
  ///   - severity: The severity of its problems.
  ///   - summary: The requirement in one sentence.
  ///   - reference: The section of a specification that the rule follows.
  ///   - w3c: The message classes of the W3C validator that the rule corresponds to.
  ///   - rationale: The effect of a problem.
  ///   - help: The way to fix a problem.
  ///   - wrong: An example with the problem.
  ///   - right: The same example without the problem.
  ///   - profile: The profile that the rule needs, or `nil` if it always applies.
  public init(
    _ id: RuleID, _ severity: Severity, _ summary: String, reference: SpecReference? = nil, w3c: [String] = [],
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

/// A set of rules that apply only on request: requirements of a reader or directory beyond the specifications.
public enum RuleProfile: String, Sendable, Hashable, CaseIterable {
  /// Apple’s requirements for podcasts.
  case apple
  /// Spotify’s requirements for podcasts.
  case spotify
  /// The requirements of the Podcast Standards Project, and of the Podcasting 2.0 namespace for URLs.
  case podcasting2
  /// The parts that feed readers need to show entries as their authors intend.
  case readers
  /// RSS 2.0 with each recommendation of the RSS Profile as a requirement.
  case strictRSS = "strict-rss"
}
