import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let historyPagingLinkInEntry = RuleDescription(
    "history/paging-link-in-entry", .warning, "links between pages and archives should be in the feed",
    reference: .rfc(5005, "3"),
    w3c: ["FeedHistoryRelInEntry"],
    why: "Feed readers look for them only in the feed.",
    help: "move the link to the feed, or choose another relation",
    wrong: "<entry><link rel=\"next\" href=\"…\"/></entry>",
    right: "<feed><link rel=\"next\" href=\"…\"/></feed>")
}

extension Rule {
  static let historyPagingLinkInEntry = Rule(.historyPagingLinkInEntry, at: [.each(Atom.entry), .each(RSS.item)]) {
    context, findings in
    for link in context.node.children(Atom.link) where LinkRelations.paging.contains(link.linkRelation) {
      findings.report("link with rel=\"\(link.linkRelation)\" must be in the feed", of: link)
    }
  }
}
