import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A channel says a thing once.
  static let channelTwins = Rule(
    "rss/channel-twins", .warning, at: [.at(RSS.channel)],
    SpecReference("RSS Profile", "dc", url: "https://www.rssboard.org/rss-profile#namespace-elements-dublin"),
    summary: "a channel says a thing once",
    rationale: "Readers that find two values choose one, and not the same one.",
    help: "keep RSS’s own element",
    wrong: "<language>en</language><dc:language>en</dc:language>",
    right: "<language>en</language>",
    w3c: ["DuplicateSemantics"]
  ) { visit, findings in
    Twins.report(Twins.channel, visit, &findings)
  }
}
