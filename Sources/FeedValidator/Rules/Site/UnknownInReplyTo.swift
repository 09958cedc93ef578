import FeedCore

extension RuleDescription {
  static let siteUnknownInReplyTo = RuleDescription(
    "site/unknown-in-reply-to", .error, "an entry must reply to an entry that exists", reference: .rfc(4685, "3"),
    why: "Feed readers build threads from ids and show the reply alone.",
    help: "write the id of the parent entry in ref",
    wrong: "<thr:in-reply-to ref=\"tag:example.com,2024:rye/comments/99\"/> where no entry has this id",
    right: "<thr:in-reply-to ref=\"tag:example.com,2024:rye/comments/1\"/>")
}

extension SiteRule {
  static let siteUnknownInReplyTo = SiteRule(.siteUnknownInReplyTo) { site, findings in
    for feed in site.feeds {
      for reply in feed.entries.lazy.flatMap(\.replies) where !site.hasEntry(reply.ref) {
        let shown = reply.page.flatMap(site.entry(shownOn:))
        // Older entries may no longer be in a feed: without the site’s own list, only a page identifies the parent.
        guard shown != nil || site.layout?.entryIDs.isEmpty == false else { continue }
        findings.report(
          "parent entry “\(reply.ref)” does not exist", at: reply.location,
          value: reply.ref,
          help: shown?.id.map { "write “\($0)”, the id of the entry on that page" },
          related: shown.map { [Diagnostic.Related("entry on the page", at: $0.location)] } ?? [])
      }
    }
  }
}
