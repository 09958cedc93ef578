import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An item has one enclosure.
  static let severalEnclosures = Rule(
    RuleDescription(
      "rss/several-enclosures", .warning, "an item has one enclosure",
      .rss("enclosure", anchor: "ltenclosuregtSubelementOfLtitemgt"),
      w3c: ["DuplicateEnclosure"],
      why: "Most readers take only one, and differ in which.",
      help: "keep the most useful one; link to the others in the description",
      wrong: "<enclosure …/><enclosure …/>",
      right: "<enclosure …/>"),
    at: [.at(RSS.item)]
  ) { visit, findings in
    let enclosures = visit.node.children(RSS.enclosure)
    guard let first = enclosures.first else { return }
    for other in enclosures.dropFirst() {
      findings.report(
        "this item has another enclosure", of: other,
        related: [Diagnostic.Related("the first one stands here", at: first.location)])
    }
  }
}
