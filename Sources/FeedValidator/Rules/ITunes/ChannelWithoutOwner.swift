import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let itunesChannelWithoutOwner = RuleDescription(
    "itunes/channel-without-owner", .info, "prefer podcasts with an owner’s e-mail address",
    reference: ITunes.owner.reference,
    w3c: ["MissingItunesEmail"],
    why: "Podcast directories use it to verify the owner.",
    help: "add <itunes:owner><itunes:email>…</itunes:email></itunes:owner>",
    wrong: "<channel> without <itunes:owner>",
    right: "<itunes:owner><itunes:email>ada@example.com</itunes:email></itunes:owner>")
}

extension Rule {
  static let itunesChannelWithoutOwner = Rule(.itunesChannelWithoutOwner, at: [.each(RSS.channel)]) {
    context, findings in
    guard context.node.isPodcast, context.node.child(ITunes.owner) == nil else { return }
    findings.report(
      "“itunes:owner” is missing", context: context.node.contextOfMissing(ITunes.owner.name))
  }
}
