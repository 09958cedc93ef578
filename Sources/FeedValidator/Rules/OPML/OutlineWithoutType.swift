import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An outline of a feed says type="rss".
  static let outlineWithoutType = Rule(
    "opml/feed-without-type", .warning, at: [.at(OPML.outline)],
    OPML.type.reference,
    summary: "an outline of a feed says type=\"rss\"",
    rationale: "Readers pass over an outline of no type.",
    help: "add type=\"rss\"",
    wrong: "<outline text=\"Bread\" xmlUrl=\"…\"/>",
    right: "<outline text=\"Bread\" type=\"rss\" xmlUrl=\"…\"/>",
    w3c: ["MissingOutlineType"]
  ) { visit, findings in
    guard visit.node.attribute(OPML.type) == nil, visit.node.attribute(OPML.xmlURL) != nil else { return }
    findings.report("this outline has an “xmlUrl” and no “type”", attribute: "type")
  }
}
