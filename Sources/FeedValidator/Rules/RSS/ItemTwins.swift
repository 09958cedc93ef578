import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An item says a thing once.
  static let itemTwins = Rule(
    RuleDescription(
      "rss/item-twins", .warning, "an item says a thing once",
      SpecReference("RSS Profile", "dc", url: "https://www.rssboard.org/rss-profile#namespace-elements-dublin"),
      w3c: ["DuplicateItemSemantics"],
      why: "Readers that find two values choose one, and not the same one.",
      help: "keep one of the two",
      wrong: "<pubDate>…</pubDate><dc:date>…</dc:date>",
      right: "<pubDate>…</pubDate>"),
    at: [.at(RSS.item)]
  ) { visit, findings in
    Twins.report(Twins.item, in: visit, into: &findings)
  }
}
