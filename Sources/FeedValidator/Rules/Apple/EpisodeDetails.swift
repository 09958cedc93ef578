import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let appleEpisodeDetails = RuleDescription(
    "apple/episode-details", .warning, "an episode should have a guid, a date and a duration", reference: ITunes.guide,
    why: "Apple Podcasts sorts episodes by date and identifies them by guid.",
    help: "add the element that the message names",
    wrong: "<item> without <pubDate>",
    right: "<pubDate>Fri, 01 Mar 2024 09:30:00 +0000</pubDate>",
    profile: .apple)
}

extension Rule {
  static let appleEpisodeDetails = Rule(.appleEpisodeDetails, at: [.each(RSS.item)]) { context, findings in
    findings.reportMissing(
      [RSS.guid.name, RSS.itemPubDate.name, ITunes.duration.name], in: context.node,
      "which Apple recommends for an episode")
  }
}
