import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An hour or day to skip is named once.
  static let repeatedSkip = Rule(
    RuleDescription(
      "rss/repeated-skip", .error, "an hour or day to skip is named once",
      .rss("skipHours", anchor: "optionalChannelElements"),
      w3c: ["DuplicateValue"],
      why: "The second one says nothing.",
      help: "take one of the two out",
      wrong: "<skipDays><day>Sunday</day><day>Sunday</day></skipDays>",
      right: "<skipDays><day>Sunday</day></skipDays>"),
    at: [.at(RSS.skipHours), .at(RSS.skipDays)]
  ) { visit, findings in
    var first: [String: Node] = [:]
    for part in visit.node.elements {
      let text = part.text.string == "24" ? "0" : part.text.string
      guard let earlier = first[text] else {
        first[text] = part
        continue
      }
      findings.report(
        "“\(part.text.string)” stands here twice", of: part, at: part.text.trimmedSourceRange, value: part.text.string,
        related: [Diagnostic.Related("it stands here first", at: earlier.valueLocation)])
    }
  }
}
