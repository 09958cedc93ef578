import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let jsonfeedBlankId = RuleDescription(
    "jsonfeed/blank-id", .error, "the id of an item must not be blank", reference: .jsonFeed("Items"),
    why: "Feed readers recognize an item by its id, and discard items without one.",
    help: "write a text that no other item has, such as the URL of the item",
    wrong: "\"id\": \"\"",
    right: "\"id\": \"https://example.com/rye\"")
}

extension Rule {
  static let jsonfeedBlankId = Rule(.jsonfeedBlankId, at: [.each(JSONFeed.item)]) { context, findings in
    guard let id = context.node.member(JSONFeed.id.name.local), id.kind == .string, id.text.isBlank else { return }
    findings.report("item id is blank", of: id, at: id.range)
  }
}
