import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An item says a thing once.
  static let itemTwins = Rule(
    "rss/item-twins", .warning, at: [.at(RSS.item)],
    SpecReference("RSS Profile", "dc", url: "https://www.rssboard.org/rss-profile#namespace-elements-dublin"),
    summary: "an item says a thing once",
    rationale: "Readers that find two values choose one, and not the same one.",
    help: "keep one of the two",
    wrong: "<pubDate>…</pubDate><dc:date>…</dc:date>",
    right: "<pubDate>…</pubDate>",
    w3c: ["DuplicateItemSemantics"]
  ) { visit, findings in
    Twins.report(Twins.item, visit, &findings)
  }
}
