import FeedCore

extension SiteRule {
  /// No feed is limited to fewer entries than this; a feed with more may leave older ones out.
  private static let smallestLimit = 10

  /// A number of comments is that of the comment feed.
  static let countDiffers = SiteRule(
    RuleDescription(
      "site/count-differs", .warning, "a number of comments is that of the comment feed", .rfc(4685, "4"),
      why: "Readers show the number, and load the comments when it changes.",
      help: "build both feeds at the same time",
      wrong: "<slash:comments>3</slash:comments> where the comment feed has 2 entries",
      right: "<slash:comments>2</slash:comments>")
  ) { site, findings in
    for feed in site.feeds {
      for entry in feed.entries {
        let targets = entry.links.filter { $0.relation == .commentFeed || $0.relation == .replies }
        for link in targets {
          guard let count = link.count, let target = site.feed(at: link.address) else { continue }
          compare("thr:count", count: count, at: link.location, with: target)
        }
        guard let target = targets.lazy.compactMap({ site.feed(at: $0.address) }).first else { continue }
        for said in entry.counts { compare(said.name, count: said.count, at: said.location, with: target) }
      }
    }
    func compare(_ name: String, count: Int, at location: SourceLocation, with target: FeedFacts) {
      let entries = target.entries.count
      guard count != entries, !target.isPartial else { return }
      let limit = site.layout.map { $0.commentLimit ?? .max } ?? smallestLimit
      if count > entries, entries >= limit { return }
      findings.report(
        "“\(name)” says \(count), but “\(target.file)” has \(entries.counted("entry", plural: "entries"))",
        at: location, value: String(count),
        related: [Diagnostic.Related("the comment feed begins here", at: target.location)])
    }
  }
}
