import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An item has a guid.
  static let itemWithoutGUID = Rule(
    RuleDescription(
      "rss/item-without-guid", .warning, "an item has a guid", .rss("guid", anchor: "ltguidgtSubelementOfLtitemgt"),
      w3c: ["MissingGuid"],
      why: "Readers know by it which items they have shown already.",
      help: "add <guid isPermaLink=\"false\">…</guid> with a name that stays",
      wrong: "<item><title>Rye</title></item>",
      right: "<item><title>Rye</title><guid isPermaLink=\"false\">tag:example.com,2024:rye</guid></item>"),
    at: [.at(RSS.item)]
  ) { visit, findings in
    guard visit.isRSS2, visit.node.child(RSS.guid) == nil else { return }
    var context = visit.node.context()
    context.parent = context.element
    context.element = "guid"
    findings.report("this item has no guid", context: context)
  }
}
