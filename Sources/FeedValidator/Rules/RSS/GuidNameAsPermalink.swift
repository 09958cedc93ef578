import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A guid that is a name says that it is no permalink.
  static let guidNameAsPermalink = Rule(
    RuleDescription(
      "rss/guid-name-as-permalink", .error, "a guid that is a name says that it is no permalink",
      .rss("guid", anchor: "ltguidgtSubelementOfLtitemgt"),
      w3c: ["InvalidPermalink"],
      why: "Nobody can open a tag: or urn: name.",
      help: "write isPermaLink=\"false\"",
      wrong: "<guid>tag:example.com,2024:rye</guid>",
      right: "<guid isPermaLink=\"false\">tag:example.com,2024:rye</guid>"),
    at: [.at(RSS.guid)]
  ) { visit, findings in
    let text = visit.text
    let name = text.string.lowercased()
    guard visit.node.attribute(RSS.isPermaLink)?.value.string != "false",
      name.hasPrefix("tag:") || name.hasPrefix("urn:")
    else { return }
    findings.report(
      "“\(text.string)” is a name that nobody can open, and isPermaLink is not “false”", at: text.trimmedSourceRange,
      value: text.string)
  }
}
