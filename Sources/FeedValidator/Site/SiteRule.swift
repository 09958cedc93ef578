import FeedCore

/// One thing that is checked across the feeds of a site.
public struct SiteRule: Sendable {
  public let entry: RuleEntry
  let check: @Sendable (SiteFacts, inout SiteFindings) -> Void

  init(_ entry: RuleEntry, check: @escaping @Sendable (SiteFacts, inout SiteFindings) -> Void) {
    self.entry = entry
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
        rule.entry.id, rule.entry.severity, message, at: location, help: help ?? rule.entry.help,
        reference: rule.entry.reference,
        context: Diagnostic.Context(value: value), related: related))
  }
}
