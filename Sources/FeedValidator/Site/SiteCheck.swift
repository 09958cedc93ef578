public import FeedCore

/// The second pass: checks the feeds of a site together, from what the first pass took out of each.
public enum SiteCheck {
  /// Returns the problems between feeds, in order of file and position.
  ///
  /// Without a layout only what the feeds say of one another is checked.
  public static func diagnostics(of feeds: [FeedFacts], layout: SiteLayout?) -> [Diagnostic] {
    let facts = SiteFacts(feeds, layout: layout)
    var found: [Diagnostic] = []
    for rule in SiteRule.all.sorted(by: { $0.description.id < $1.description.id }) {
      var findings = FeedFindings(rule.description)
      rule.check(facts, &findings)
      found += findings.found
    }
    let order = Dictionary(feeds.enumerated().map { ($1.file, $0) }) { first, _ in first }
    return found.enumerated().sorted { a, b in
      guard let first = a.element.location, let second = b.element.location else { return a.offset < b.offset }
      return (order[first.file] ?? 0, first.byteOffset, a.offset) < (
        order[second.file] ?? 0, second.byteOffset, b.offset
      )
    }.map(\.element)
  }
}
