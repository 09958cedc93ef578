import FeedCore

extension SiteRule {
  /// An entry answers one that exists.
  static let unknownAnsweredEntry = SiteRule(
    RuleDescription(
      "site/unknown-in-reply-to", .error, "an entry answers one that exists", .rfc(4685, "3"),
      why: "Readers build threads from ids; an answer to nothing stands alone.",
      help: "write into ref the answered entry’s id, as it stands there",
      wrong: "<thr:in-reply-to ref=\"tag:example.com,2024:rye/comments/99\"/> where no entry has this id",
      right: "<thr:in-reply-to ref=\"tag:example.com,2024:rye/comments/1\"/>")
  ) { site, findings in
    for feed in site.feeds {
      for answer in feed.entries.lazy.flatMap(\.answers) where !site.hasEntry(answer.ref) {
        let shown = answer.page.flatMap(site.entry(shownOn:))
        // Older entries may have left their feeds: without the site's own list only a page shows which one is meant.
        guard shown != nil || site.layout?.entryIDs.isEmpty == false else { continue }
        findings.report(
          "there is no entry with the id “\(answer.ref)” that is answered here", at: answer.location,
          value: answer.ref,
          help: shown?.id.map { "the entry on that page has the id “\($0)”: write it into ref" },
          related: shown.map { [Diagnostic.Related("the page that is named shows this entry", at: $0.location)] } ?? [])
      }
    }
  }
}
