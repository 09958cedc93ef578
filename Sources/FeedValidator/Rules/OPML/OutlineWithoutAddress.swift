import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An outline of a feed has the feed’s address.
  static let outlineWithoutAddress = Rule(
    "opml/feed-without-xml-url", .error, at: [.at(OPML.outline)],
    OPML.xmlURL.reference,
    summary: "an outline of a feed has the feed’s address",
    rationale: "A program that reads the list cannot subscribe to it.",
    help: "add xmlUrl=\"…\"",
    wrong: "<outline text=\"Bread\" type=\"rss\"/>",
    right: "<outline text=\"Bread\" type=\"rss\" title=\"Bread\" xmlUrl=\"https://example.com/feed.xml\"/>",
    w3c: ["MissingXmlURL"]
  ) { visit, findings in
    guard visit.node.outlineType == "rss", visit.node.attribute(OPML.xmlURL) == nil else { return }
    findings.report("this feed has no “xmlUrl” attribute", attribute: "xmlUrl")
  }
}
