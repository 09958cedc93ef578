import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssRepeatedGuid = RuleDescription(
    "rss/repeated-guid", .error, "each item must have its own guid",
    reference: .rss("guid", anchor: "ltguidgtSubelementOfLtitemgt"),
    w3c: ["DuplicateValue"],
    why: "Feed readers treat items with one guid as one item and show only one of them.",
    help: "give each item a unique guid",
    wrong: "<guid>https://example.com/rye</guid> twice",
    right: "<guid>https://example.com/rye</guid> … <guid>https://example.com/wheat</guid>")
}

extension Rule {
  static let rssRepeatedGuid = Rule(.rssRepeatedGuid, at: [.each(RSS.channel)]) { context, findings in
    var first: [String: Node] = [:]
    for item in context.node.children(RSS.item) {
      guard let guid = item.child(RSS.guid), !guid.text.isBlank else { continue }
      let text = guid.text.string
      guard let earlier = first[text] else {
        first[text] = guid
        continue
      }
      findings.report(
        "duplicate guid “\(text)”", of: guid, at: guid.text.trimmedSourceRange, value: text,
        related: [Diagnostic.Related("first used here", at: earlier.valueLocation)])
    }
  }
}
