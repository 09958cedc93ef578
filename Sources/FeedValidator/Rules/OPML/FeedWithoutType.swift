import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let opmlFeedWithoutType = RuleDescription(
    "opml/feed-without-type", .warning, "the outline of a feed should have type=\"rss\"",
    reference: OPML.type.reference,
    w3c: ["MissingOutlineType"],
    why: "Feed readers skip an outline without a type.",
    help: "add type=\"rss\"",
    wrong: "<outline text=\"Bread\" xmlUrl=\"…\"/>",
    right: "<outline text=\"Bread\" type=\"rss\" xmlUrl=\"…\"/>")
}

extension Rule {
  static let opmlFeedWithoutType = Rule(.opmlFeedWithoutType, at: [.each(OPML.outline)]) { context, findings in
    guard context.node.attribute(OPML.type) == nil, context.node.attribute(OPML.xmlURL) != nil else { return }
    findings.report("outline with “xmlUrl” has no “type”", attribute: "type")
  }
}
