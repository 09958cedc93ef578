import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An outline of a feed has the feed’s title.
  static let outlineWithoutTitle = Rule(
    RuleDescription(
      "opml/feed-without-title", .info, "an outline of a feed has the feed’s title", OPML.feedTitle.reference,
      w3c: ["MissingTitleAttr"],
      why: "Some readers show the title, and not the text.",
      help: "add title=\"…\"",
      wrong: "<outline text=\"Bread\" type=\"rss\" xmlUrl=\"…\"/>",
      right: "<outline text=\"Bread\" type=\"rss\" title=\"Bread\" xmlUrl=\"…\"/>"),
    at: [.at(OPML.outline)]
  ) { visit, findings in
    guard visit.node.outlineType == "rss", visit.node.attribute(OPML.feedTitle) == nil else { return }
    findings.report("this feed has no “title” attribute", attribute: "title")
  }
}
