import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let appleChannelIncomplete = RuleDescription(
    "apple/channel-incomplete", .error, "a podcast must have all elements that Apple requires", reference: ITunes.guide,
    why: "Apple Podcasts rejects a podcast without them.",
    help: "add the element that the message names",
    wrong: "<channel> without <itunes:image>",
    right: "<itunes:image href=\"https://example.com/cover.png\"/>",
    profile: .apple)
}

extension Rule {
  static let appleChannelIncomplete = Rule(.appleChannelIncomplete, at: [.each(RSS.channel)]) { context, findings in
    let required = [
      RSS.language.name, ITunes.image.name, ITunes.category.name, ITunes.explicit.name,
    ]
    for name in required where context.node.element(DocumentName(name)) == nil {
      findings.report(
        "“\(name)” is missing, which Apple requires of a podcast", help: "add <\(name)>",
        context: context.node.contextOfMissing(name))
    }
  }
}
