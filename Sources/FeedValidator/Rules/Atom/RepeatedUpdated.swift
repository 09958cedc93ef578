import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Entries were not all changed at one moment.
  static let repeatedUpdated = Rule(
    RuleDescription(
      "atom/repeated-updated", .info, "entries were not all changed at one moment", .rfc(4287, "4.1.1"),
      w3c: ["DuplicateUpdated"],
      why: "Readers sort by it.",
      help: "give each entry its own date",
      wrong: "<updated>2024-03-01T00:00:00Z</updated> twice",
      right: "<updated>2024-03-01T09:30:00Z</updated> … <updated>2024-03-02T18:00:00Z</updated>"),
    at: [.at(Atom.feed)]
  ) { visit, findings in
    let entries = visit.node.children(Atom.entry)
    guard entries.count > 1 else { return }
    var first: [Timestamp: Node] = [:]
    for entry in entries {
      guard let element = entry.child(Atom.updated), let updated = entry.value(Atom.updated) else { continue }
      guard let earlier = first[updated] else {
        first[updated] = element
        continue
      }
      findings.report(
        "another entry was updated at the very same moment", of: element, at: element.text.trimmedSourceRange,
        related: [Diagnostic.Related("the other one stands here", at: earlier.valueLocation)])
    }
  }
}
