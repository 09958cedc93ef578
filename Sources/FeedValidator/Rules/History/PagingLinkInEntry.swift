import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Links between pages and archives stand in the feed.
  static let pagingLinkInEntry = Rule(
    "history/paging-link-in-entry", .warning, at: [.at(Atom.entry), .at(RSS.item)], .rfc(5005, "3"),
    summary: "links between pages and archives stand in the feed",
    rationale: "A reader looks for them in the feed only.",
    help: "move the link into the feed, or choose another relation",
    wrong: "<entry><link rel=\"next\" href=\"…\"/></entry>",
    right: "<feed><link rel=\"next\" href=\"…\"/></feed>",
    w3c: ["FeedHistoryRelInEntry"]
  ) { visit, findings in
    for link in visit.node.children(Atom.link) where LinkRelations.paging.contains(link.linkRelation) {
      findings.report("a link with rel=“\(link.linkRelation)” belongs into the feed", of: link)
    }
  }
}
