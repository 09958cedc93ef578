import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Each item has an id of its own.
  static let jsonRepeatedID = Rule(
    RuleDescription(
      "jsonfeed/repeated-id", .error, "each item has an id of its own", .jsonFeed("Items"),
      w3c: [],
      why: "Readers take two items with one id for one item.",
      help: "give each item an id that no other has",
      wrong: "two items with \"id\": \"1\"",
      right: "\"id\": \"1\" and \"id\": \"2\""),
    at: [.at(JSONFeed.feed)]
  ) { visit, findings in
    var first: [String: Node] = [:]
    for item in visit.node.member("items")?.children.map(\.self) ?? [] {
      guard let id = item.member("id"), id.kind == .string else { continue }
      let text = id.text.string
      guard let earlier = first[text] else {
        first[text] = id
        continue
      }
      findings.report(
        "“\(text)” is the id of another item too", of: id, at: id.range, value: text,
        related: [Diagnostic.Related("the other item’s id stands here", at: earlier.valueLocation)])
    }
  }
}
