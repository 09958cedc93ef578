import FeedCore

extension RuleDescription {
  static let siteRepeatedId = RuleDescription(
    "site/repeated-id", .error, "an id must belong to one entry of the site", reference: .rfc(4287, "4.2.6"),
    why: "Feed readers treat entries with one id as one entry and show only one of them.",
    help: "give each entry a unique id; one entry in two feeds must link to one page",
    wrong: "two entries with <id>tag:example.com,2024:rye</id>, and pages of their own",
    right: "<id>tag:example.com,2024:rye</id> and <id>tag:example.com,2024:wheat</id>")
}

extension SiteRule {
  static let siteRepeatedId = SiteRule(.siteRepeatedId) { site, findings in
    for (id, entries) in site.idsOfSeveralPages {
      guard let first = entries.first, let page = first.page else { continue }
      var pages: Set = [page.string]
      for entry in entries.dropFirst() {
        // Feeds of several sites may be in one folder, each with its own short ids.
        guard let other = entry.page, other.reference.authority == page.reference.authority,
          entry.location.file != first.location.file,
          pages.insert(other.string).inserted
        else { continue }
        findings.report(
          "duplicate id “\(id)”: the other entry is on “\(page)”, this one on “\(other)”",
          at: entry.location, value: id,
          related: [Diagnostic.Related("first used here", at: first.location)])
      }
    }
  }
}
