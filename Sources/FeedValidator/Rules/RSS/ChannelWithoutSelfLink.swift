import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssChannelWithoutSelfLink = RuleDescription(
    "rss/channel-without-self-link", .warning, "a channel says where it is published",
    SpecReference(
      "RSS Advisory Board", "atom:link", url: "https://www.rssboard.org/rss-profile#namespace-elements-atom-link"),
    w3c: ["MissingAtomSelfLink"],
    why: "Readers that got the file from elsewhere learn the address, and find it again after a move.",
    help: "add <atom:link rel=\"self\" type=\"application/rss+xml\" href=\"https://…\"/> with the feed’s own address",
    wrong: "<channel>…</channel>",
    right:
      "<channel><atom:link rel=\"self\" type=\"application/rss+xml\" href=\"https://example.com/feed.xml\"/>…</channel>"
  )
}

extension Rule {
  static let rssChannelWithoutSelfLink = Rule(.rssChannelWithoutSelfLink, at: [.at(RSS.channel)]) { context, findings in
    guard context.isRSS2 else { return }
    let hasSelf = context.node.children(Atom.link).contains { $0.linkRelation == "self" }
    if !hasSelf { findings.report("this channel does not say where it is published") }
  }
}
