import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Each item has a guid of its own.
  static let repeatedGUID = Rule(
    RuleDescription(
      "rss/repeated-guid", .error, "each item has a guid of its own",
      .rss("guid", anchor: "ltguidgtSubelementOfLtitemgt"),
      w3c: ["DuplicateValue"],
      why: "Readers take two items with one guid for one item, and show only one of them.",
      help: "give each item a guid that no other has",
      wrong: "<guid>https://example.com/rye</guid> twice",
      right: "<guid>https://example.com/rye</guid> … <guid>https://example.com/wheat</guid>"),
    at: [.at(RSS.channel)]
  ) { visit, findings in
    var first: [String: Node] = [:]
    for item in visit.node.children(RSS.item) {
      guard let guid = item.child(RSS.guid), !guid.text.isBlank else { continue }
      let text = guid.text.string
      guard let earlier = first[text] else {
        first[text] = guid
        continue
      }
      findings.report(
        "“\(text)” is the guid of another item too", of: guid, at: guid.text.trimmedSourceRange, value: text,
        related: [Diagnostic.Related("the other item’s guid stands here", at: earlier.valueLocation)])
    }
  }
}
