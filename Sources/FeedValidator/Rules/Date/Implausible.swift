import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let dateImplausible = RuleDescription(
    "date/implausible", .warning, "a date should be between the first feeds and now", reference: .rfc(4287, "3.3"),
    w3c: ["ImplausibleDate"],
    why: "Feed readers sort entries by date, so a wrong year puts an entry in the wrong place.",
    help: "correct the year",
    wrong: "<updated>1970-01-01T00:00:00Z</updated>",
    right: "<updated>2024-03-01T09:30:00Z</updated>")
}

extension Rule {
  static let dateImplausible = Rule(
    .dateImplausible,
    at: [
      .each(RSS.pubDate), .each(RSS.lastBuildDate), .each(Atom.updated), .each(Atom.published), .each(JSONFeed.item),
    ]
  ) { context, findings in
    let members = [JSONFeed.datePublished, JSONFeed.dateModified].compactMap { context.node.member($0.name.local) }
    for node in context.node.kind == .object ? members : [context.node] {
      let isRSS = node.kind == .element && node.name?.namespace.isEmpty == true
      guard let date = isRSS ? node.ownValue(RSS.pubDate) : node.ownValue(Atom.updated) else { continue }
      let year = date.local.date.year
      let isFuture = context.feed.now.map { date.secondsSinceEpoch > $0.secondsSinceEpoch + 86_400 } ?? false
      guard year < 1990 || isFuture else { continue }
      findings.report(
        isFuture ? "date is in the future" : "year \(year) is before the first feeds", of: node,
        at: node.text.trimmedSourceRange, value: node.text.string)
    }
  }
}
