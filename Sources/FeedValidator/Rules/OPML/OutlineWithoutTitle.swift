import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An outline of a feed has the feed’s title.
  static let outlineWithoutTitle = Rule(
    "opml/feed-without-title", .info, at: [.at(OPML.outline)],
    OPML.feedTitle.reference,
    summary: "an outline of a feed has the feed’s title",
    rationale: "Some readers show the title, and not the text.",
    help: "add title=\"…\"",
    wrong: "<outline text=\"Bread\" type=\"rss\" xmlUrl=\"…\"/>",
    right: "<outline text=\"Bread\" type=\"rss\" title=\"Bread\" xmlUrl=\"…\"/>",
    w3c: ["MissingTitleAttr"]
  ) { visit, findings in
    guard visit.node.outlineType == "rss", visit.node.attribute(OPML.feedTitle) == nil else { return }
    findings.report("this feed has no “title” attribute", attribute: "title")
  }
}
