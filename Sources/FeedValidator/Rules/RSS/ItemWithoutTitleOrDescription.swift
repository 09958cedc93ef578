import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssItemWithoutTitleOrDescription = RuleDescription(
    "rss/item-without-title-or-description", .error, "an item must have a title or a description",
    reference: .rss("Elements of item", anchor: "hrelementsOfLtitemgt"),
    w3c: ["ItemMustContainTitleOrDescription"],
    why: "Feed readers have nothing to show.",
    help: "add <title> or <description>",
    wrong: "<item><link>…</link></item>",
    right: "<item><title>Rye</title><link>…</link></item>")
}

extension Rule {
  static let rssItemWithoutTitleOrDescription = Rule(.rssItemWithoutTitleOrDescription, at: [.each(RSS.item)]) {
    context, findings in
    guard context.node.child(RSS.itemTitle) == nil, context.node.child(RSS.itemDescription) == nil else { return }
    findings.report("item has neither a title nor a description")
  }
}
