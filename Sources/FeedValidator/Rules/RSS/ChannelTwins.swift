import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A channel says a thing once.
  static let channelTwins = Rule(
    RuleDescription(
      "rss/channel-twins", .warning, "a channel says a thing once",
      SpecReference("RSS Profile", "dc", url: "https://www.rssboard.org/rss-profile#namespace-elements-dublin"),
      w3c: ["DuplicateSemantics"],
      why: "Readers that find two values choose one, and not the same one.",
      help: "keep RSS’s own element",
      wrong: "<language>en</language><dc:language>en</dc:language>",
      right: "<language>en</language>"),
    at: [.at(RSS.channel)]
  ) { visit, findings in
    Twins.report(Twins.channel, in: visit, into: &findings)
  }
}
