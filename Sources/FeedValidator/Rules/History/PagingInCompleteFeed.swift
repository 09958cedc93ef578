import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A complete feed has no other pages.
  static let pagingInCompleteFeed = Rule(
    RuleDescription(
      "history/paging-in-complete-feed", .error, "a complete feed has no other pages", .rfc(5005, "2"),
      w3c: ["FeedRelInCompleteFeed"],
      why: "fh:complete says that all entries are here.",
      help: "take the link or fh:complete out",
      wrong: "<fh:complete/><link rel=\"next\" href=\"…\"/>",
      right: "<fh:complete/>"),
    at: [.at(Atom.feed), .at(RSS.channel)]
  ) { visit, findings in
    guard visit.node.child(FeedHistory.complete) != nil else { return }
    for link in visit.node.children(Atom.link)
    where LinkRelations.paging.contains(link.linkRelation) && link.linkRelation != "current" {
      findings.report("this feed is said to be complete, but links to another page of it", of: link)
    }
  }
}
