import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An episode has a guid, a date and a length.
  static let appleEpisodeDetails = Rule(
    RuleDescription(
      "apple/episode-details", .warning, "an episode has a guid, a date and a length", ITunes.guide,
      why: "Apple orders episodes by their dates, and knows them by their guids.",
      help: "add it",
      wrong: "<item> without <pubDate>",
      right: "<pubDate>Fri, 01 Mar 2024 09:30:00 +0000</pubDate>",
      profile: .podcast),
    at: [.at(RSS.item)]
  ) { visit, findings in
    for name in [RSS.guid.name, RSS.itemPubDate.name, ITunes.duration.name]
    where visit.node.element(DocumentName(name)) == nil {
      findings.report(
        "Apple recommends “\(name)” for an episode", help: "add <\(name)>", context: visit.node.contextOfMissing(name))
    }
  }
}
