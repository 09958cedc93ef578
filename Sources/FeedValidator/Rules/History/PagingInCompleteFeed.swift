import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let historyPagingInCompleteFeed = RuleDescription(
    "history/paging-in-complete-feed", .error, "a complete feed must not have other pages", reference: .rfc(5005, "2"),
    w3c: ["FeedRelInCompleteFeed"],
    why: "Feed readers expect all entries of a complete feed in one document.",
    help: "remove the link, or <fh:complete/>",
    wrong: "<fh:complete/><link rel=\"next\" href=\"…\"/>",
    right: "<fh:complete/>")
}

extension Rule {
  static let historyPagingInCompleteFeed = Rule(
    .historyPagingInCompleteFeed, at: [.each(Atom.feed), .each(RSS.channel)]
  ) {
    context, findings in
    guard context.node.child(FeedHistory.complete) != nil else { return }
    for link in context.node.children(Atom.link)
    where LinkRelations.paging.contains(link.linkRelation) && link.linkRelation != "current" {
      findings.report("complete feed has a link to another page", of: link)
    }
  }
}
