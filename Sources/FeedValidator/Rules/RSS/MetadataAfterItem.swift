import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A channel’s own elements stand before its items.
  static let metadataAfterItem = Rule(
    RuleDescription(
      "rss/metadata-after-item", .warning, "a channel’s own elements stand before its items",
      SpecReference("RSS Profile", "item", url: "https://www.rssboard.org/rss-profile#element-channel-item"),
      w3c: ["MisplacedItem"],
      why: "Readers that go through a feed as it arrives know it before its items.",
      help: "move it before the first item",
      wrong: "<channel><item>…</item><language>en</language></channel>",
      right: "<channel><language>en</language><item>…</item></channel>"),
    at: [.at(RSS.channel)]
  ) { visit, findings in
    var item: Node?
    for child in visit.node.elements {
      if child.isElement(RSS.item) { item = item ?? child }
      guard let item, child.name?.namespace == "", !child.isElement(RSS.item) else { continue }
      findings.report(
        "“\(child.displayName)” stands behind an item", of: child,
        related: [Diagnostic.Related("the first item begins here", at: item.location)])
    }
  }
}
