import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A day has 24 hours and a week 7 days.
  static let tooManySkips = Rule(
    "rss/too-many-skips", .error, at: [.at(RSS.skipHours), .at(RSS.skipDays)],
    .rss("skipHours", anchor: "optionalChannelElements"),
    summary: "a day has 24 hours and a week 7 days",
    rationale: "More cannot be skipped.",
    help: "take some out",
    wrong: "<skipDays> with eight days",
    right: "<skipDays><day>Sunday</day></skipDays>",
    w3c: ["EightDaysAWeek", "NotEnoughHoursInTheDay"]
  ) { visit, findings in
    let count = Array(visit.node.elements).count
    let limit = visit.node.isElement(RSS.skipDays) ? 7 : 24
    if count > limit { findings.report("“\(visit.node.displayName)” names \(count), and there are only \(limit)") }
  }
}
