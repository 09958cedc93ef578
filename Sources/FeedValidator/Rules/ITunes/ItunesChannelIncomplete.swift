import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let itunesChannelIncomplete = RuleDescription(
    "itunes/channel-incomplete", .warning,
    "a podcast should give its language, its category and whether it is explicit",
    reference: ITunes.guide,
    w3c: ["MissingItunesElement"],
    why: "Podcast directories reject a podcast without them.",
    help: "add the element that the message names",
    wrong: "<channel> without <itunes:category>",
    right: "<itunes:category text=\"Arts\"/>")
}

extension Rule {
  static let itunesChannelIncomplete = Rule(.itunesChannelIncomplete, at: [.each(RSS.channel)]) { context, findings in
    guard context.node.isPodcast else { return }
    let required = [(RSS.language.name, "en"), (ITunes.category.name, nil), (ITunes.explicit.name, "false")]
    for (name, example) in required where context.node.element(DocumentName(name)) == nil {
      let help = example.map { "add <\(name)>\($0)</\(name)>" } ?? "add <\(name) text=\"…\"/>, from Apple’s list"
      findings.report("“\(name)” is missing in a podcast", help: help, context: context.node.contextOfMissing(name))
    }
  }
}
