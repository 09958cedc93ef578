import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let jsonfeedRepeatedId = RuleDescription(
    "jsonfeed/repeated-id", .error, "each item must have its own id", reference: .jsonFeed("Items"),

    why: "Feed readers treat items with one id as one item.",
    help: "give each item a unique id",
    wrong: "two items with \"id\": \"1\"",
    right: "\"id\": \"1\" and \"id\": \"2\"")
}

extension Rule {
  static let jsonfeedRepeatedId = Rule(.jsonfeedRepeatedId, at: [.each(JSONFeed.feed)]) { context, findings in
    var first: [String: Node] = [:]
    for item in context.node.member("items")?.children.map(\.self) ?? [] {
      guard let id = item.member("id"), id.kind == .string else { continue }
      let text = id.text.string
      guard let earlier = first[text] else {
        first[text] = id
        continue
      }
      findings.report(
        "duplicate item id “\(text)”", of: id, at: id.range, value: text,
        related: [Diagnostic.Related("first used here", at: earlier.valueLocation)])
    }
  }
}
