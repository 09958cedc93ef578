public import FeedCore

/// One thing that can be reported, and all that there is to say of it.
public struct RuleEntry: Sendable {
  public let id: RuleID
  public let severity: Severity
  /// What holds for a feed that is right, in one sentence.
  public let summary: String
  /// Why it matters.
  public let rationale: String
  /// What to do.
  public let help: String
  /// An example of the mistake, and the same as it should be.
  public let wrong: String
  public let right: String
  public let reference: SpecReference?
  /// The classes of the W3C's messages that it stands for.
  public let w3c: [String]
  /// The profile without which the rule is silent.
  public let profile: RuleProfile?

  init(
    _ id: RuleID, _ severity: Severity, _ summary: String, _ reference: SpecReference? = nil, w3c: [String] = [],
    why rationale: String = "", help: String = "", wrong: String = "", right: String = "",
    profile: RuleProfile? = nil
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
