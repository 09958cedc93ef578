import FeedCore

extension SiteRule {
  /// An id belongs to one entry.
  static let repeatedID = SiteRule(
    RuleDescription(
      "site/repeated-id", .error, "an id belongs to one entry of the site", .rfc(4287, "4.2.6"),
      why: "Readers take entries with one id for one entry, and show only one of them.",
      help: "give each entry an id of its own; the same entry in two feeds has the same page in both",
      wrong: "two entries with <id>tag:example.com,2024:rye</id>, and pages of their own",
      right: "<id>tag:example.com,2024:rye</id> and <id>tag:example.com,2024:wheat</id>")
  ) { site, findings in
    for (id, entries) in site.sharedIDs {
      guard let first = entries.first, let page = first.page else { continue }
      var pages: Set = [page.string]
      for entry in entries.dropFirst() {
        // Feeds of several sites may stand in one folder; their short names are their own.
        guard let other = entry.page, other.reference.authority == page.reference.authority,
          entry.location.file != first.location.file,
          pages.insert(other.string).inserted
        else { continue }
        findings.report(
          "“\(id)” is the id of another entry too: that one is on “\(page)”, this one on “\(other)”",
          at: entry.location, value: id,
          related: [Diagnostic.Related("the other entry’s id stands here", at: first.location)])
      }
    }
  }
}
