import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A guid is unique in the world.
  static let guidTooShort = Rule(
    RuleDescription(
      "rss/guid-too-short", .warning, "a guid is unique in the world",
      .rss("guid", anchor: "ltguidgtSubelementOfLtitemgt"),
      w3c: ["NotSufficientlyUnique"],
      why: "Aggregators meet items of many sites; “17” is everybody’s.",
      help: "put your site’s name into it: tag:example.com,2024:17",
      wrong: "<guid isPermaLink=\"false\">17</guid>",
      right: "<guid isPermaLink=\"false\">tag:example.com,2024:17</guid>"),
    at: [.at(RSS.guid)]
  ) { visit, findings in
    let text = visit.text
    guard visit.node.attribute(RSS.isPermaLink)?.value.string == "false", !text.isEmpty, text.bytes.count < 9,
      text.bytes.allSatisfy(\.isASCIIDigit)
    else { return }
    findings.report("“\(text.string)” will be another site’s guid too", at: text.trimmedSourceRange, value: text.string)
  }
}
