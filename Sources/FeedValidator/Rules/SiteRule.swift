import FeedCore

/// A check across the feeds of a site.
struct SiteRule: Sendable {
  let description: RuleDescription
  let check: @Sendable (SiteFacts, inout FeedFindings) -> Void

  init(_ description: RuleDescription, check: @escaping @Sendable (SiteFacts, inout FeedFindings) -> Void) {
    self.description = description
    self.check = check
  }
}

/// A check of a feed’s HTTP response.
struct HTTPRule: Sendable {
  let description: RuleDescription
  let check: @Sendable (ServedFeed, inout FeedFindings) -> Void

  init(_ description: RuleDescription, check: @escaping @Sendable (ServedFeed, inout FeedFindings) -> Void) {
    self.description = description
    self.check = check
  }
}

/// The findings of a rule about whole feeds.
struct FeedFindings {
  let rule: RuleDescription
  private(set) var found: [Diagnostic] = []

  init(_ rule: RuleDescription) { self.rule = rule }

  mutating func report(
    _ message: String, at location: SourceLocation? = nil, value: String? = nil, help: String? = nil,
    related: [Diagnostic.Related] = []
  ) {
    found.append(
      Diagnostic(
        rule, message, at: location, help: help, context: Diagnostic.Context(value: value), related: related))
  }
}
