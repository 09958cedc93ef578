import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssEquivalentItemElements = RuleDescription(
    "rss/equivalent-item-elements", .warning, "an item should give each value once",
    reference: SpecReference(
      "RSS Profile", "dc", url: "https://www.rssboard.org/rss-profile#namespace-elements-dublin"),
    w3c: ["DuplicateItemSemantics"],
    why: "Feed readers differ in which of two equivalent elements they use.",
    help: "remove one of the two",
    wrong: "<pubDate>…</pubDate><dc:date>…</dc:date>",
    right: "<pubDate>…</pubDate>")
}

extension Rule {
  static let rssEquivalentItemElements = Rule(.rssEquivalentItemElements, at: [.each(RSS.item)]) { context, findings in
    EquivalentElements.report(EquivalentElements.item, in: context, &findings)
  }
}
