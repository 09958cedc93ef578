import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A podcast has all that Apple requires.
  static let appleChannelIncomplete = Rule(
    RuleDescription(
      "apple/channel-incomplete", .error, "a podcast has all that Apple requires", ITunes.guide,
      why: "Apple Podcasts takes no podcast without it.",
      help: "add it",
      wrong: "<channel> without <itunes:image>",
      right: "<itunes:image href=\"https://example.com/cover.png\"/>",
      profile: .podcast),
    at: [.at(RSS.channel)]
  ) { visit, findings in
    let required = [
      RSS.language.name, ITunes.image.name, ITunes.category.name, ITunes.explicit.name,
    ]
    for name in required where visit.node.element(DocumentName(name)) == nil {
      findings.report(
        "Apple requires “\(name)” of a podcast", help: "add <\(name)>", context: visit.node.contextOfMissing(name))
    }
  }
}
