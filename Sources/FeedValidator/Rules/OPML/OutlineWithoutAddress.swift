import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An outline of a feed has the feed’s address.
  static let outlineWithoutAddress = Rule(
    RuleDescription(
      "opml/feed-without-xml-url", .error, "an outline of a feed has the feed’s address", OPML.xmlURL.reference,
      w3c: ["MissingXmlURL"],
      why: "A program that reads the list cannot subscribe to it.",
      help: "add xmlUrl=\"…\"",
      wrong: "<outline text=\"Bread\" type=\"rss\"/>",
      right: "<outline text=\"Bread\" type=\"rss\" title=\"Bread\" xmlUrl=\"https://example.com/feed.xml\"/>"),
    at: [.at(OPML.outline)]
  ) { visit, findings in
    guard visit.node.outlineType == "rss", visit.node.attribute(OPML.xmlURL) == nil else { return }
    findings.report("this feed has no “xmlUrl” attribute", attribute: "xmlUrl")
  }
}
