import FeedCore

extension RuleDescription {
  static let siteCountDiffers = RuleDescription(
    "site/count-differs", .warning, "a comment count should be that of the comment feed", reference: .rfc(4685, "4"),
    why: "Feed readers show the count and load the comments when it changes.",
    help: "build both feeds at the same time",
    wrong: "<slash:comments>3</slash:comments> where the comment feed has 2 entries",
    right: "<slash:comments>2</slash:comments>")
}

extension SiteRule {
  /// The smallest limit of a feed; a feed with at least this many entries may omit older ones.
  private static let smallestLimit = 10

  static let siteCountDiffers = SiteRule(.siteCountDiffers) { site, findings in
    for feed in site.feeds {
      for entry in feed.entries {
        let targets = entry.links.filter { $0.relation == .commentFeed || $0.relation == .replies }
        for link in targets {
          guard let count = link.count, let target = site.feed(at: link.url) else { continue }
          compare("thr:count", count: count, at: link.location, with: target)
        }
        guard let target = targets.lazy.compactMap({ site.feed(at: $0.url) }).first else { continue }
        for said in entry.counts { compare(said.name, count: said.count, at: said.location, with: target) }
      }
    }
    func compare(_ name: String, count: Int, at location: SourceLocation, with target: FeedFacts) {
      let entries = target.entries.count
      guard count != entries, !target.isPartial else { return }
      let limit = site.layout.map { $0.commentLimit ?? .max } ?? smallestLimit
      if count > entries, entries >= limit { return }
      let noun = entries.agreeing("entry")
      findings.report(
        "“\(name)” is \(count), but “\(target.file)” has \(entries) \(noun)", at: location, value: String(count),
        related: [Diagnostic.Related("comment feed", at: target.location)])
    }
  }
}
