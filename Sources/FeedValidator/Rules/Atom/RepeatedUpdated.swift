import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomRepeatedUpdated = RuleDescription(
    "atom/repeated-updated", .info, "prefer entries with different update times", reference: .rfc(4287, "4.1.1"),
    w3c: ["DuplicateUpdated"],
    why: "Feed readers sort entries by update time.",
    help: "give each entry its own update time",
    wrong: "<updated>2024-03-01T00:00:00Z</updated> twice",
    right: "<updated>2024-03-01T09:30:00Z</updated> … <updated>2024-03-02T18:00:00Z</updated>")
}

extension Rule {
  static let atomRepeatedUpdated = Rule(.atomRepeatedUpdated, at: [.each(Atom.feed)]) { context, findings in
    let entries = context.node.children(Atom.entry)
    guard entries.count > 1 else { return }
    var first: [Timestamp: Node] = [:]
    for entry in entries {
      guard let element = entry.child(Atom.updated), let updated = entry.value(Atom.updated) else { continue }
      guard let earlier = first[updated] else {
        first[updated] = element
        continue
      }
      findings.report(
        "update time is the same as that of another entry", of: element, at: element.text.trimmedSourceRange,
        related: [Diagnostic.Related("other entry with this time", at: earlier.valueLocation)])
    }
  }
}
