import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A complete feed is its own current document.
  static let currentElsewhere = Rule(
    RuleDescription(
      "history/current-of-complete-feed", .error, "a complete feed is its own current document", .rfc(5005, "2"),
      w3c: ["CurrentNotSelfInCompleteFeed"],
      why: "There is only one document of a complete feed.",
      help: "write the feed’s own address, or take the link out",
      wrong: "<fh:complete/><link rel=\"current\" href=\"https://example.com/other.atom\"/>",
      right: "<fh:complete/><link rel=\"current\" href=\"https://example.com/feed.atom\"/>"),
    at: [.at(Atom.feed), .at(RSS.channel)]
  ) { visit, findings in
    let links = visit.node.children(Atom.link)
    guard visit.node.child(FeedHistory.complete) != nil,
      let current = links.first(where: { $0.linkRelation == "current" }),
      let own = links.first(where: { $0.linkRelation == "self" })
    else { return }
    guard current.value(Atom.href) != own.value(Atom.href) else { return }
    findings.report(
      "this feed is said to be complete, but its current document is another", of: current,
      related: [Diagnostic.Related("the feed’s own address stands here", at: own.location)])
  }
}
