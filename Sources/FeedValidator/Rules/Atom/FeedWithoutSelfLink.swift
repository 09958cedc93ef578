import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomFeedWithoutSelfLink = RuleDescription(
    "atom/feed-without-self-link", .warning, "a feed should have a self link", reference: .rfc(4287, "4.1.1"),
    w3c: ["MissingSelf"],
    why: "Feed readers use it to find the feed’s URL and to follow the feed when it moves.",
    help: "add <link rel=\"self\" href=\"https://…\"/> with the feed’s own URL",
    wrong: "<feed>…</feed>",
    right: "<feed><link rel=\"self\" href=\"https://example.com/feed.atom\"/>…</feed>")
}

extension Rule {
  static let atomFeedWithoutSelfLink = Rule(.atomFeedWithoutSelfLink, at: [.each(Atom.feed)]) { context, findings in
    let hasSelf = context.node.children(Atom.link).contains { $0.linkRelation == "self" }
    if !hasSelf { findings.report("feed has no self link") }
  }
}
