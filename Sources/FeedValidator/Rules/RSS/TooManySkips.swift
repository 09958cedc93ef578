import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A day has 24 hours and a week 7 days.
  static let tooManySkips = Rule(
    RuleDescription(
      "rss/too-many-skips", .error, "a day has 24 hours and a week 7 days",
      .rss("skipHours", anchor: "optionalChannelElements"),
      w3c: ["EightDaysAWeek", "NotEnoughHoursInTheDay"],
      why: "More cannot be skipped.",
      help: "take some out",
      wrong: "<skipDays> with eight days",
      right: "<skipDays><day>Sunday</day></skipDays>"),
    at: [.at(RSS.skipHours), .at(RSS.skipDays)]
  ) { visit, findings in
    let count = Array(visit.node.elements).count
    let limit = visit.node.isElement(RSS.skipDays) ? 7 : 24
    if count > limit { findings.report("“\(visit.node.displayName)” names \(count), and there are only \(limit)") }
  }
}
