import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A feed says where it is published.
  static let missingSelfLink = Rule(
    RuleDescription(
      "atom/feed-without-self-link", .warning, "a feed says where it is published", .rfc(4287, "4.1.1"),
      w3c: ["MissingSelf"],
      why: "Readers that got the file from elsewhere learn the address, and find it again after a move.",
      help: "add <link rel=\"self\" href=\"https://…\"/> with the feed’s own address",
      wrong: "<feed>…</feed>",
      right: "<feed><link rel=\"self\" href=\"https://example.com/feed.atom\"/>…</feed>"),
    at: [.at(Atom.feed)]
  ) { visit, findings in
    let hasSelf = visit.node.children(Atom.link).contains { $0.linkRelation == "self" }
    if !hasSelf { findings.report("this feed does not say where it is published") }
  }
}
