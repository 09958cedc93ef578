import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Each entry has an id of its own.
  static let repeatedEntryID = Rule(
    RuleDescription(
      "atom/repeated-entry-id", .warning, "each entry has an id of its own", .rfc(4287, "4.1.1"),
      w3c: ["DuplicateEntries", "DuplicateIds"],
      why: "Readers take two entries with one id for one entry, and show only one of them.",
      help: "give each entry an id that no other has",
      wrong: "<id>tag:example.com,2024:bread</id> … <id>tag:example.com,2024:bread</id>",
      right: "<id>tag:example.com,2024:rye</id> … <id>tag:example.com,2024:wheat</id>"),
    at: [.at(Atom.feed)]
  ) { visit, findings in
    var first: [String: Node] = [:]
    for entry in visit.node.children(Atom.entry) {
      guard let id = entry.child(Atom.id) else { continue }
      let text = id.text.string
      guard let earlier = first.updateValue(id, forKey: text), !text.isEmpty else { continue }
      first[text] = earlier
      findings.report(
        "“\(text)” is the id of another entry too", of: id, at: id.text.trimmedSourceRange, value: text,
        related: [Diagnostic.Related("the other entry’s id stands here", at: earlier.valueLocation)])
    }
  }
}
