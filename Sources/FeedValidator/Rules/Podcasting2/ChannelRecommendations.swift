import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let podcasting2ChannelRecommendations = RuleDescription(
    "podcasting2/channel-recommendations", .warning, "a podcast should have the elements that PSP-1 recommends",
    reference: .podcastStandards("Recommended channel", anchor: "recommended-channel"),
    why: "The guid identifies the podcast when it moves; the lock keeps other hosts from importing it.",
    help: "add the element that the message names",
    wrong: "<channel> without <podcast:guid>",
    right: "<podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</podcast:guid>",
    profile: .podcasting2)
}

extension Rule {
  static let podcasting2ChannelRecommendations = Rule(.podcasting2ChannelRecommendations, at: [.each(RSS.channel)]) {
    context, findings in
    findings.reportMissing(
      [Podcasting.locked.name, Podcasting.guid.name, ITunes.author.name], in: context.node,
      "which PSP-1 recommends for a podcast")
  }
}
