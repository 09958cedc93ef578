import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A podcast’s guid is a version 5 UUID.
  static let guidNotVersion5 = Rule(
    RuleDescription(
      "podcast/guid-not-version-5", .warning, "a podcast’s guid is a version 5 UUID", Podcasting.guid.reference,
      why: "It is made from the feed’s address, so that everyone makes the same.",
      help: "make the UUID from the feed’s address, without https:// and the last slash",
      wrong: "<podcast:guid>9b37dd36-59ac-4f6b-9d0c-9b1f7fd3c7a1</podcast:guid>",
      right: "<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>"),
    at: [.at(Podcasting.guid)]
  ) { visit, findings in
    let text = visit.node.text
    let parts = text.string.split(separator: "-")
    guard parts.count == 5, !parts[2].hasPrefix("5") else { return }
    findings.report(
      "this is a UUID of version \(parts[2].prefix(1)), not 5", at: text.trimmedSourceRange, value: text.string)
  }
}
