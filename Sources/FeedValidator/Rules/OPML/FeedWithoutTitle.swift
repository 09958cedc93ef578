import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let opmlFeedWithoutTitle = RuleDescription(
    "opml/feed-without-title", .info, "prefer outlines of feeds with a title", reference: OPML.feedTitle.reference,
    w3c: ["MissingTitleAttr"],
    why: "Some feed readers show the title instead of the text.",
    help: "add title=\"…\"",
    wrong: "<outline text=\"Bread\" type=\"rss\" xmlUrl=\"…\"/>",
    right: "<outline text=\"Bread\" type=\"rss\" title=\"Bread\" xmlUrl=\"…\"/>")
}

extension Rule {
  static let opmlFeedWithoutTitle = Rule(.opmlFeedWithoutTitle, at: [.each(OPML.outline)]) { context, findings in
    guard context.node.outlineType == "rss", context.node.attribute(OPML.feedTitle) == nil else { return }
    findings.report("feed has no “title” attribute", attribute: "title")
  }
}
