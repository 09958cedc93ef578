import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomSelfLinkElsewhere = RuleDescription(
    "atom/self-link-elsewhere", .warning, "the self link should be the URL of the feed",
    reference: .rfc(4287, "4.2.7.2"),
    w3c: ["SelfDoesntMatchLocation"],
    why: "Feed readers switch to the URL in the self link.",
    help: "write the feed’s own URL",
    wrong: "<link rel=\"self\" href=\"https://old.example.com/feed.atom\"/>",
    right: "<link rel=\"self\" href=\"https://example.com/feed.atom\"/>")
}

extension Rule {
  static let atomSelfLinkElsewhere = Rule(
    .atomSelfLinkElsewhere, at: [.each(Atom.link, in: Atom.feed), .each(Atom.link, in: RSS.channel)]
  ) { context, findings in
    guard let url = context.feed.feedURL, context.node.linkRelation == "self",
      let href = context.node.attribute(Atom.href)
    else { return }
    guard context.node.resolve(href.string).description != url.string else { return }
    findings.report(
      "self link is not the feed’s URL, \(url)", at: href.valueRange, value: href.string)
  }
}
