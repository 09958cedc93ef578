import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An episode has a title and a file.
  static let appleEpisodeIncomplete = Rule(
    RuleDescription(
      "apple/episode-incomplete", .error, "an episode has a title and a file", ITunes.guide,
      why: "Apple Podcasts shows no episode without them.",
      help: "add it",
      wrong: "<item> without <enclosure>",
      right: "<enclosure url=\"https://example.com/rye.mp3\" length=\"8727310\" type=\"audio/mpeg\"/>",
      profile: .podcast),
    at: [.at(RSS.item)]
  ) { visit, findings in
    for name in [RSS.itemTitle.name, RSS.enclosure.name] where visit.node.element(DocumentName(name)) == nil {
      findings.report(
        "Apple requires “\(name)” of an episode", help: "add <\(name)>", context: visit.node.contextOfMissing(name))
    }
  }
}
