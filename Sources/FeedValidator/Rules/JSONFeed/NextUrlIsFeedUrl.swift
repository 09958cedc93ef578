import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let jsonfeedNextUrlIsFeedUrl = RuleDescription(
    "jsonfeed/next-url-is-feed-url", .error, "the URL of the next page must not be that of the feed",
    reference: .jsonFeed("Top-level"),
    why: "Feed readers that follow next_url fetch the same page again and again.",
    help: "write the URL of the page with older items, or remove next_url",
    wrong: "\"feed_url\": \"https://example.com/feed.json\", \"next_url\": \"https://example.com/feed.json\"",
    right: "\"feed_url\": \"https://example.com/feed.json\", \"next_url\": \"https://example.com/feed-2.json\"")
}

extension Rule {
  static let jsonfeedNextUrlIsFeedUrl = Rule(.jsonfeedNextUrlIsFeedUrl, at: [.each(JSONFeed.feed)]) {
    context, findings in
    guard let next = context.node.member(JSONFeed.nextURL.name.local),
      let feed = context.node.member(JSONFeed.feedURL.name.local), !next.text.isBlank,
      next.text.string == feed.text.string
    else { return }
    findings.report(
      "“next_url” is the URL of the feed itself", of: next, at: next.range, value: next.text.string,
      related: [Diagnostic.Related("URL of the feed", at: feed.valueLocation)])
  }
}
