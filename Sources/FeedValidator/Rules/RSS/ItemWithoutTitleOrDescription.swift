import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An item has a title or a description.
  static let itemWithoutTitleOrDescription = Rule(
    RuleDescription(
      "rss/item-without-title-or-description", .error, "an item has a title or a description",
      .rss("Elements of item", anchor: "hrelementsOfLtitemgt"),
      w3c: ["ItemMustContainTitleOrDescription"],
      why: "Without either there is nothing to show.",
      help: "add <title> or <description>",
      wrong: "<item><link>…</link></item>",
      right: "<item><title>Rye</title><link>…</link></item>"),
    at: [.at(RSS.item)]
  ) { visit, findings in
    guard visit.node.child(RSS.itemTitle) == nil, visit.node.child(RSS.itemDescription) == nil else { return }
    findings.report("this item has neither a title nor a description")
  }
}
