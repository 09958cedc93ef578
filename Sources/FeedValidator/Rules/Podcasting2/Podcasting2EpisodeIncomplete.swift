import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let podcasting2EpisodeIncomplete = RuleDescription(
    "podcasting2/episode-incomplete", .error, "an episode must have a title, an enclosure and a guid",
    reference: .podcastStandards("Required item", anchor: "required-item"),
    why: "Podcast apps play the enclosure and recognize an episode by its guid.",
    help: "add the element that the message names",
    wrong: "<item> without <guid>",
    right: "<guid>https://example.com/rye</guid>",
    profile: .podcasting2)
}

extension Rule {
  static let podcasting2EpisodeIncomplete = Rule(.podcasting2EpisodeIncomplete, at: [.each(RSS.item)]) {
    context, findings in
    findings.reportMissing(
      [RSS.itemTitle.name, RSS.enclosure.name, RSS.guid.name], in: context.node, "which PSP-1 requires of an episode")
  }
}
