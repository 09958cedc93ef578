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
    findings.reportMissing(required, in: context.node, "which Apple requires of a podcast")
  }
}
