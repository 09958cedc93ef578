import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssChannelWithoutSelfLink = RuleDescription(
    "rss/channel-without-self-link", .warning, "a channel should have a self link",
    reference: SpecReference(
      "RSS Advisory Board", "atom:link", url: "https://www.rssboard.org/rss-profile#namespace-elements-atom-link"),
    w3c: ["MissingAtomSelfLink"],
    why: "Feed readers use it to find the feed’s URL and to follow the feed when it moves.",
    help: "add <atom:link rel=\"self\" type=\"application/rss+xml\" href=\"https://…\"/> with the feed’s own URL",
    wrong: "<channel>…</channel>",
    right:
      "<channel><atom:link rel=\"self\" type=\"application/rss+xml\" href=\"https://example.com/feed.xml\"/>…</channel>"
  )
}

extension Rule {
  static let rssChannelWithoutSelfLink = Rule(.rssChannelWithoutSelfLink, at: [.each(RSS.channel)]) {
    context, findings in
    guard context.isRSS2 else { return }
    let links = context.node.children(Atom.link) + context.node.children(RSS.link).filter(AtomLinkCheck.isAtomLink)
    let hasSelf = links.contains { $0.linkRelation == "self" }
    if !hasSelf { findings.report("channel has no self link") }
  }
}
