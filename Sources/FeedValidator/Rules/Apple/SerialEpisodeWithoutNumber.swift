import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let appleSerialEpisodeWithoutNumber = RuleDescription(
    "apple/serial-episode-without-number", .error, "an episode of a serial podcast must have a number",
    reference: ITunes.type.reference,
    why: "Apple Podcasts sorts the episodes of a serial podcast by number.",
    help: "add <itunes:episode>1</itunes:episode> with the episode’s number",
    wrong: "<itunes:type>serial</itunes:type> … <item> without <itunes:episode>",
    right: "<itunes:episode>1</itunes:episode>",
    profile: .apple)
}

extension Rule {
  static let appleSerialEpisodeWithoutNumber = Rule(.appleSerialEpisodeWithoutNumber, at: [.each(RSS.channel)]) {
    context, findings in
    guard context.node.value(ITunes.type) == "serial" else { return }
    for item in context.node.children(RSS.item) where item.child(ITunes.episode) == nil {
      guard ["full", nil].contains(item.value(ITunes.episodeType)) else { continue }
      findings.report(
        "serial episode has no number", of: item, context: item.contextOfMissing(ITunes.episode.name))
    }
  }
}
