import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Links between pages and archives stand in the feed.
  static let pagingLinkInEntry = Rule(
    RuleDescription(
      "history/paging-link-in-entry", .warning, "links between pages and archives stand in the feed", .rfc(5005, "3"),
      w3c: ["FeedHistoryRelInEntry"],
      why: "A reader looks for them in the feed only.",
      help: "move the link into the feed, or choose another relation",
      wrong: "<entry><link rel=\"next\" href=\"…\"/></entry>",
      right: "<feed><link rel=\"next\" href=\"…\"/></feed>"),
    at: [.at(Atom.entry), .at(RSS.item)]
  ) { visit, findings in
    for link in visit.node.children(Atom.link) where LinkRelations.paging.contains(link.linkRelation) {
      findings.report("a link with rel=“\(link.linkRelation)” belongs into the feed", of: link)
    }
  }
}
