import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssGuidNameAsPermalink = RuleDescription(
    "rss/guid-name-as-permalink", .error, "a guid that is a name must not be a permalink",
    reference: .rss("guid", anchor: "ltguidgtSubelementOfLtitemgt"),
    w3c: ["InvalidPermalink"],
    why: "Feed readers cannot open a tag: or urn: name.",
    help: "write isPermaLink=\"false\"",
    wrong: "<guid>tag:example.com,2024:rye</guid>",
    right: "<guid isPermaLink=\"false\">tag:example.com,2024:rye</guid>")
}

extension Rule {
  static let rssGuidNameAsPermalink = Rule(.rssGuidNameAsPermalink, at: [.each(RSS.guid)]) { context, findings in
    let text = context.text
    let name = text.string.lowercased()
    guard context.node.attribute(RSS.isPermaLink)?.string != "false",
      name.hasPrefix("tag:") || name.hasPrefix("urn:")
    else { return }
    findings.report(
      "guid “\(text.string)” is marked as a permalink but is not a URL", at: text.trimmedSourceRange,
      value: text.string)
  }
}
