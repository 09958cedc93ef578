import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssEquivalentChannelElements = RuleDescription(
    "rss/equivalent-channel-elements", .warning, "a channel should give each value once",
    reference: SpecReference(
      "RSS Profile", "dc", url: "https://www.rssboard.org/rss-profile#namespace-elements-dublin"),
    w3c: ["DuplicateSemantics"],
    why: "Feed readers differ in which of two equivalent elements they use.",
    help: "keep the RSS element",
    wrong: "<language>en</language><dc:language>en</dc:language>",
    right: "<language>en</language>")
}

extension Rule {
  static let rssEquivalentChannelElements = Rule(.rssEquivalentChannelElements, at: [.each(RSS.channel)]) {
    context, findings in
    EquivalentElements.report(EquivalentElements.channel, in: context, &findings)
  }
}
