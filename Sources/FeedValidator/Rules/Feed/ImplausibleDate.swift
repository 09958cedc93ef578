import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A date lies between the first feeds and now.
  static let implausibleDate = Rule(
    RuleDescription(
      "date/implausible", .warning, "a date lies between the first feeds and now", .rfc(4287, "3.3"),
      w3c: ["ImplausibleDate"],
      why: "It is a slip of the pen, or a clock that was not set.",
      help: "check the year",
      wrong: "<updated>1970-01-01T00:00:00Z</updated>",
      right: "<updated>2024-03-01T09:30:00Z</updated>"),
    at: [.at(RSS.pubDate), .at(RSS.lastBuildDate), .at(Atom.updated), .at(Atom.published), .at(JSONFeed.item)]
  ) { visit, findings in
    let members = [JSONFeed.datePublished, JSONFeed.dateModified].compactMap { visit.node.member($0.name.local) }
    for node in visit.node.kind == .object ? members : [visit.node] {
      let isRSS = node.kind == .element && node.name?.namespace.isEmpty == true
      guard let moment = isRSS ? node.ownValue(RSS.pubDate) : node.ownValue(Atom.updated) else { continue }
      let year = moment.local.date.year
      let isFuture = visit.feed.now.map { moment.secondsSinceEpoch > $0.secondsSinceEpoch + 86_400 } ?? false
      guard year < 1990 || isFuture else { continue }
      findings.report(
        isFuture ? "this date lies in the future" : "no feed is as old as \(year)", of: node,
        at: node.text.trimmedSourceRange, value: node.text.string)
    }
  }
}
