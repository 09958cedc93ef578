import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An item has content_html or content_text.
  static let jsonItemWithoutContent = Rule(
    RuleDescription(
      "jsonfeed/item-without-content", .error, "an item has content_html or content_text", .jsonFeed("Items"),
      w3c: [],
      why: "The specification demands one of them.",
      help: "add \"content_html\": … or \"content_text\": …",
      wrong: "{ \"id\": \"1\", \"title\": \"Rye\" }",
      right: "{ \"id\": \"1\", \"content_text\": \"Sourdough\" }"),
    at: [.at(JSONFeed.item)]
  ) { visit, findings in
    guard visit.node.member("content_html") == nil, visit.node.member("content_text") == nil else { return }
    findings.report("this item has neither content_html nor content_text")
  }
}
