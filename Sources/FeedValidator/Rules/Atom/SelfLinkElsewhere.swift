import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// The self link is the address that the feed is published at.
  static let selfLinkElsewhere = Rule(
    RuleDescription(
      "atom/self-link-elsewhere", .warning, "the self link is the address that the feed is published at",
      .rfc(4287, "4.2.7.2"),
      w3c: ["SelfDoesntMatchLocation"],
      why: "Readers move to the address that the feed names.",
      help: "write the address that was given for the check",
      wrong: "<link rel=\"self\" href=\"https://old.example.com/feed.atom\"/>",
      right: "<link rel=\"self\" href=\"https://example.com/feed.atom\"/>"),
    at: [.at(Atom.link, in: Atom.feed), .at(Atom.link, in: RSS.channel)]
  ) { visit, findings in
    guard let address = visit.feed.address, visit.node.linkRelation == "self",
      let href = visit.node.attribute(Atom.href)
    else { return }
    guard visit.node.resolve(href.value.string).description != address.string else { return }
    findings.report(
      "this self link is not the feed’s address, \(address)", at: href.valueRange, value: href.value.string)
  }
}
