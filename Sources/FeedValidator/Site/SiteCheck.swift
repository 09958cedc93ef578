public import FeedCore

/// Checks the feeds of a site against each other, with the facts that were collected from each feed.
public enum SiteCheck {
  /// Checks the relations between feeds, and between feeds and files.
  ///
  /// - Parameters:
  ///   - feeds: the facts of all feeds.
  ///   - layout: the files of the site, or `nil` to check only the relations between the feeds.
  /// - Returns: the problems in order of file and position.
  public static func diagnostics(of feeds: [FeedFacts], layout: SiteLayout?) -> [Diagnostic] {
    diagnostics(of: feeds, layout: layout, rules: SiteRule.all)
  }

  static func diagnostics(of feeds: [FeedFacts], layout: SiteLayout?, rules: [SiteRule]) -> [Diagnostic] {
    let facts = SiteFacts(feeds, layout: layout)
    var found: [Diagnostic] = []
    for rule in rules.sorted(by: { $0.description.id < $1.description.id }) {
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
