import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssMetadataAfterItem = RuleDescription(
    "rss/metadata-after-item", .warning, "the channel’s own elements should come before its items",
    reference: SpecReference("RSS Profile", "item", url: "https://www.rssboard.org/rss-profile#element-channel-item"),
    w3c: ["MisplacedItem"],
    why: "Feed readers that parse a feed while it loads need them before the items.",
    help: "move the element before the first item",
    wrong: "<channel><item>…</item><language>en</language></channel>",
    right: "<channel><language>en</language><item>…</item></channel>")
}

extension Rule {
  static let rssMetadataAfterItem = Rule(.rssMetadataAfterItem, at: [.each(RSS.channel)]) { context, findings in
    var item: Node?
    for child in context.node.elements {
      if child.isElement(RSS.item) { item = item ?? child }
      guard let item, child.name?.namespace == "", !child.isElement(RSS.item) else { continue }
      findings.report(
        "“\(child.displayName)” must come before the first item", of: child,
        related: [Diagnostic.Related("first item", at: item.location)])
    }
  }
}
