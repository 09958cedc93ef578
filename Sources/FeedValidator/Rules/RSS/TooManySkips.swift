import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssTooManySkips = RuleDescription(
    "rss/too-many-skips", .error, "skipHours must list at most 24 hours, and skipDays at most 7 days",
    reference: .rss("skipHours", anchor: "optionalChannelElements"),
    w3c: ["EightDaysAWeek", "NotEnoughHoursInTheDay"],
    why: "Feed readers may reject the list.",
    help: "remove some of them",
    wrong: "<skipDays> with eight days",
    right: "<skipDays><day>Sunday</day></skipDays>")
}

extension Rule {
  static let rssTooManySkips = Rule(.rssTooManySkips, at: [.each(RSS.skipHours), .each(RSS.skipDays)]) {
    context, findings in
    let count = Array(context.node.elements).count
    let limit = context.node.isElement(RSS.skipDays) ? 7 : 24
    if count > limit { findings.report("“\(context.node.displayName)” lists \(count) values; the limit is \(limit)") }
  }
}
