public import FeedCore

/// One thing that is checked across the feeds of a site.
public struct SiteRule: Sendable {
  public let id: RuleID
  public let severity: Severity
  public let reference: SpecReference
  /// What the rule looks for, in one sentence.
  public let summary: String
  /// Why it matters.
  public let rationale: String
  /// What to do.
  public let help: String
  public let wrong: String
  public let right: String
  let check: @Sendable (SiteFacts, inout SiteFindings) -> Void

  init(
    _ id: RuleID, _ severity: Severity, _ reference: SpecReference, summary: String, rationale: String, help: String,
    wrong: String, right: String, check: @escaping @Sendable (SiteFacts, inout SiteFindings) -> Void
  ) {
    self.id = id
    self.severity = severity
    self.reference = reference
    self.summary = summary
    self.rationale = rationale
    self.help = help
    self.wrong = wrong
    self.right = right
    self.check = check
  }

  /// All rules, one line each.
  public static let all: [SiteRule] = [
    .brokenLink,
    .missingEnclosure,
    .enclosureLength,
    .enclosureType,
    .selfElsewhere,
    .linkType,
    .countDiffers,
    .unknownAnsweredEntry,
    .repeatedID,
  ]
}

/// Where a site rule's findings go, with the rule's own name, severity and help.
struct SiteFindings {
  let rule: SiteRule
  private(set) var found: [Diagnostic] = []

  init(rule: SiteRule) { self.rule = rule }

  mutating func report(
    _ message: String, at location: SourceLocation, value: String? = nil, help: String? = nil,
    related: [Diagnostic.Related] = []
  ) {
    found.append(
      Diagnostic(
        rule.id, rule.severity, message, at: location, help: help ?? rule.help, reference: rule.reference,
        context: Diagnostic.Context(value: value), related: related))
  }
}
