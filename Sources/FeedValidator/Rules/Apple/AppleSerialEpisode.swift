import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An episode of a serial has a number.
  static let appleSerialEpisode = Rule(
    RuleDescription(
      "apple/serial-episode-without-number", .error, "an episode of a serial has a number", ITunes.type.reference,
      why: "Apple shows a serial in the order of its numbers.",
      help: "add <itunes:episode>",
      wrong: "<itunes:type>serial</itunes:type> … <item> without <itunes:episode>",
      right: "<itunes:episode>1</itunes:episode>",
      profile: .podcast),
    at: [.at(RSS.channel)]
  ) { visit, findings in
    guard visit.node.value(ITunes.type) == "serial" else { return }
    for item in visit.node.children(RSS.item) where item.child(ITunes.episode) == nil {
      guard ["full", nil].contains(item.value(ITunes.episodeType)) else { continue }
      findings.report(
        "this episode of a serial has no number", of: item, context: item.contextOfMissing(ITunes.episode.name))
    }
  }
}
