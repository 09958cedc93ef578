import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An item has content_html or content_text.
  static let jsonItemWithoutContent = Rule(
    "jsonfeed/item-without-content", .error, at: [.at(JSONFeed.item)], .jsonFeed("Items"),
    summary: "an item has content_html or content_text",
    rationale: "The specification demands one of them.",
    help: "add \"content_html\": … or \"content_text\": …",
    wrong: "{ \"id\": \"1\", \"title\": \"Rye\" }",
    right: "{ \"id\": \"1\", \"content_text\": \"Sourdough\" }",
    w3c: []
  ) { visit, findings in
    guard visit.node.member("content_html") == nil, visit.node.member("content_text") == nil else { return }
    findings.report("this item has neither content_html nor content_text")
  }
}
