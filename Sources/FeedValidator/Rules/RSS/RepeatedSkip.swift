import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssRepeatedSkip = RuleDescription(
    "rss/repeated-skip", .error, "an hour or day to skip must be listed once",
    reference: .rss("skipHours", anchor: "optionalChannelElements"),
    w3c: ["DuplicateValue"],
    why: "Feed readers ignore the second one; most often another hour or day was intended.",
    help: "remove one of the two",
    wrong: "<skipDays><day>Sunday</day><day>Sunday</day></skipDays>",
    right: "<skipDays><day>Sunday</day></skipDays>")
}

extension Rule {
  static let rssRepeatedSkip = Rule(.rssRepeatedSkip, at: [.each(RSS.skipHours), .each(RSS.skipDays)]) {
    context, findings in
    var first: [String: Node] = [:]
    for part in context.node.elements {
      let text = part.text.string == "24" ? "0" : part.text.string
      guard let earlier = first[text] else {
        first[text] = part
        continue
      }
      findings.report(
        "duplicate “\(part.text.string)”", of: part, at: part.text.trimmedSourceRange, value: part.text.string,
        related: [Diagnostic.Related("first used here", at: earlier.valueLocation)])
    }
  }
}
