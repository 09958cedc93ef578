import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssGuidTooShort = RuleDescription(
    "rss/guid-too-short", .warning, "a guid should be unique worldwide",
    reference: .rss("guid", anchor: "ltguidgtSubelementOfLtitemgt"),
    w3c: ["NotSufficientlyUnique"],
    why: "Feed readers mix up items of different sites that have the same short number.",
    help: "add the site’s name: tag:example.com,2024:17",
    wrong: "<guid isPermaLink=\"false\">17</guid>",
    right: "<guid isPermaLink=\"false\">tag:example.com,2024:17</guid>")
}

extension Rule {
  static let rssGuidTooShort = Rule(.rssGuidTooShort, at: [.each(RSS.guid)]) { context, findings in
    let text = context.text
    guard context.node.attribute(RSS.isPermaLink)?.string == "false", !text.isEmpty, text.bytes.count < 9,
      text.bytes.allSatisfy(\.isASCIIDigit)
    else { return }
    findings.report("guid “\(text.string)” is not unique to this site", at: text.trimmedSourceRange, value: text.string)
  }
}
