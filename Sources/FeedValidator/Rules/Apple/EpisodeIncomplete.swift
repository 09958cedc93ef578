import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let appleEpisodeIncomplete = RuleDescription(
    "apple/episode-incomplete", .error, "an episode must have a title and an enclosure", reference: ITunes.guide,
    why: "Apple Podcasts does not show an episode without them.",
    help: "add the element that the message names",
    wrong: "<item> without <enclosure>",
    right: "<enclosure url=\"https://example.com/rye.mp3\" length=\"8727310\" type=\"audio/mpeg\"/>",
    profile: .apple)
}

extension Rule {
  static let appleEpisodeIncomplete = Rule(.appleEpisodeIncomplete, at: [.each(RSS.item)]) { context, findings in
    findings.reportMissing(
      [RSS.itemTitle.name, RSS.enclosure.name], in: context.node, "which Apple requires of an episode")
  }
}
