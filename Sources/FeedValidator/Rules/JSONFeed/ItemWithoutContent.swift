import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let jsonfeedItemWithoutContent = RuleDescription(
    "jsonfeed/item-without-content", .error, "an item must have content_html or content_text",
    reference: .jsonFeed("Items"),

    why: "Feed readers have nothing to show, and some reject the feed.",
    help: "add \"content_html\": … or \"content_text\": …",
    wrong: "{ \"id\": \"1\", \"title\": \"Rye\" }",
    right: "{ \"id\": \"1\", \"content_text\": \"Sourdough\" }")
}

extension Rule {
  static let jsonfeedItemWithoutContent = Rule(.jsonfeedItemWithoutContent, at: [.each(JSONFeed.item)]) {
    context, findings in
    guard context.node.member("content_html") == nil, context.node.member("content_text") == nil else { return }
    findings.report("item has neither “content_html” nor “content_text”")
  }
}
