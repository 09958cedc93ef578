import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let opmlFeedWithoutXmlUrl = RuleDescription(
    "opml/feed-without-xml-url", .error, "the outline of a feed must have the feed’s URL",
    reference: OPML.xmlURL.reference,
    w3c: ["MissingXmlURL"],
    why: "Feed readers that import the list cannot subscribe to the feed.",
    help: "add xmlUrl=\"…\"",
    wrong: "<outline text=\"Bread\" type=\"rss\"/>",
    right: "<outline text=\"Bread\" type=\"rss\" title=\"Bread\" xmlUrl=\"https://example.com/feed.xml\"/>")
}

extension Rule {
  static let opmlFeedWithoutXmlUrl = Rule(.opmlFeedWithoutXmlUrl, at: [.each(OPML.outline)]) { context, findings in
    guard context.node.outlineType == "rss", context.node.attribute(OPML.xmlURL) == nil else { return }
    findings.report("feed has no “xmlUrl” attribute", attribute: "xmlUrl")
  }
}
