import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A podcast says its language, its category and whether it is explicit.
  static let podcastChannelIncomplete = Rule(
    RuleDescription(
      "itunes/channel-incomplete", .warning, "a podcast says its language, its category and whether it is explicit",
      ITunes.guide,
      w3c: ["MissingItunesElement"],
      why: "Directories refuse a podcast that does not.",
      help: "add it",
      wrong: "<channel> without <itunes:category>",
      right: "<itunes:category text=\"Arts\"/>"),
    at: [.at(RSS.channel)]
  ) { visit, findings in
    guard visit.node.isPodcast else { return }
    let required = [(RSS.language.name, "en"), (ITunes.category.name, nil), (ITunes.explicit.name, "false")]
    for (name, example) in required where visit.node.element(DocumentName(name)) == nil {
      let help = example.map { "add <\(name)>\($0)</\(name)>" } ?? "add <\(name) text=\"…\"/>, from Apple’s list"
      findings.report("this podcast has no “\(name)”", help: help, context: visit.node.contextOfMissing(name))
    }
  }
}
