import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An outline of a feed says type="rss".
  static let outlineWithoutType = Rule(
    RuleDescription(
      "opml/feed-without-type", .warning, "an outline of a feed says type=\"rss\"", OPML.type.reference,
      w3c: ["MissingOutlineType"],
      why: "Readers pass over an outline of no type.",
      help: "add type=\"rss\"",
      wrong: "<outline text=\"Bread\" xmlUrl=\"…\"/>",
      right: "<outline text=\"Bread\" type=\"rss\" xmlUrl=\"…\"/>"),
    at: [.at(OPML.outline)]
  ) { visit, findings in
    guard visit.node.attribute(OPML.type) == nil, visit.node.attribute(OPML.xmlURL) != nil else { return }
    findings.report("this outline has an “xmlUrl” and no “type”", attribute: "type")
  }
}
