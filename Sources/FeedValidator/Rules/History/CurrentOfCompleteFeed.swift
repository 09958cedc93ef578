import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let historyCurrentOfCompleteFeed = RuleDescription(
    "history/current-of-complete-feed", .error, "a complete feed must be its own current document",
    reference: .rfc(5005, "2"),
    w3c: ["CurrentNotSelfInCompleteFeed"],
    why: "Feed readers expect all entries of a complete feed in one document.",
    help: "write the feed’s own URL, or remove the link",
    wrong: "<fh:complete/><link rel=\"current\" href=\"https://example.com/other.atom\"/>",
    right: "<fh:complete/><link rel=\"current\" href=\"https://example.com/feed.atom\"/>")
}

extension Rule {
  static let historyCurrentOfCompleteFeed = Rule(
    .historyCurrentOfCompleteFeed, at: [.each(Atom.feed), .each(RSS.channel)]
  ) { context, findings in
    let links = context.node.children(Atom.link)
    guard context.node.child(FeedHistory.complete) != nil,
      let current = links.first(where: { $0.linkRelation == "current" }),
      let own = links.first(where: { $0.linkRelation == "self" })
    else { return }
    guard current.value(Atom.href) != own.value(Atom.href) else { return }
    findings.report(
      "complete feed has another current document", of: current,
      related: [Diagnostic.Related("feed’s own URL", at: own.location)])
  }
}
