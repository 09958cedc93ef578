import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let spotifyEpisodeIncomplete = RuleDescription(
    "spotify/episode-incomplete", .error, "an episode must have a title and an enclosure", reference: .spotify,
    why: "Spotify does not show an episode without them.",
    help: "add the element that the message names",
    wrong: "<item> without <enclosure>",
    right: "<enclosure url=\"https://example.com/rye.mp3\" length=\"8727310\" type=\"audio/mpeg\"/>",
    profile: .spotify)
}

extension Rule {
  static let spotifyEpisodeIncomplete = Rule(.spotifyEpisodeIncomplete, at: [.each(RSS.item)]) { context, findings in
    findings.reportMissing(
      [RSS.itemTitle.name, RSS.enclosure.name], in: context.node, "which Spotify requires of an episode")
  }
}
