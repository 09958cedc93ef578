import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssSeveralEnclosures = RuleDescription(
    "rss/several-enclosures", .warning, "an item should have one enclosure",
    reference: .rss("enclosure", anchor: "ltenclosuregtSubelementOfLtitemgt"),
    w3c: ["DuplicateEnclosure"],
    why: "Most feed readers use only one of several enclosures, and differ in which.",
    help: "keep the most useful one and link to the others in the description",
    wrong: "<enclosure …/><enclosure …/>",
    right: "<enclosure …/>")
}

extension Rule {
  static let rssSeveralEnclosures = Rule(.rssSeveralEnclosures, at: [.each(RSS.item)]) { context, findings in
    let enclosures = context.node.children(RSS.enclosure)
    guard let first = enclosures.first else { return }
    for other in enclosures.dropFirst() {
      findings.report(
        "item has a second enclosure", of: other,
        related: [Diagnostic.Related("first used here", at: first.location)])
    }
  }
}
