import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssItemWithoutGuid = RuleDescription(
    "rss/item-without-guid", .warning, "an item should have a guid",
    reference: .rss("guid", anchor: "ltguidgtSubelementOfLtitemgt"),
    w3c: ["MissingGuid"],
    why: "Feed readers use it to recognize items that they have already shown.",
    help: "add <guid isPermaLink=\"false\">…</guid> with a permanent name",
    wrong: "<item><title>Rye</title></item>",
    right: "<item><title>Rye</title><guid isPermaLink=\"false\">tag:example.com,2024:rye</guid></item>")
}

extension Rule {
  static let rssItemWithoutGuid = Rule(.rssItemWithoutGuid, at: [.each(RSS.item)]) { context, findings in
    guard context.isRSS2, context.node.child(RSS.guid) == nil else { return }
    var context = context.node.context()
    context.parent = context.element
    context.element = "guid"
    findings.report("item has no guid", context: context)
  }
}
