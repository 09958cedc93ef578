public import FeedCore

/// One thing that is checked across the feeds of a site.
public struct SiteRule: Sendable {
  public let description: RuleDescription
  let check: @Sendable (SiteFacts, inout SiteFindings) -> Void

  init(_ description: RuleDescription, check: @escaping @Sendable (SiteFacts, inout SiteFindings) -> Void) {
    self.description = description
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
        rule.description.id, rule.description.severity, message, at: location, help: help ?? rule.description.help,
        reference: rule.description.reference,
        context: Diagnostic.Context(value: value), related: related))
  }
}
