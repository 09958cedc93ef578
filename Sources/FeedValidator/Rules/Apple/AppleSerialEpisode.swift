import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An episode of a serial has a number.
  static let appleSerialEpisode = Rule(
    "apple/serial-episode-without-number", .error, at: [.at(RSS.item)],
    ITunes.type.reference,
    summary: "an episode of a serial has a number",
    rationale: "Apple shows a serial in the order of its numbers.",
    help: "add <itunes:episode>",
    wrong: "<itunes:type>serial</itunes:type> … <item> without <itunes:episode>",
    right: "<itunes:episode>1</itunes:episode>",
    profile: .podcast
  ) { visit, findings in
    guard let channel = visit.node.parent, channel.value(ITunes.type) == "serial",
      visit.node.child(ITunes.episode) == nil, ["full", nil].contains(visit.node.value(ITunes.episodeType))
    else { return }
    findings.report(
      "this episode of a serial has no number", context: visit.node.contextOfMissing(ITunes.episode.name))
  }
}
