import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomRepeatedEntryId = RuleDescription(
    "atom/repeated-entry-id", .warning, "each entry should have its own id", reference: .rfc(4287, "4.1.1"),
    w3c: ["DuplicateEntries", "DuplicateIds"],
    why: "Feed readers treat entries with one id as one entry and show only one of them.",
    help: "give each entry a unique id",
    wrong: "<id>tag:example.com,2024:bread</id> … <id>tag:example.com,2024:bread</id>",
    right: "<id>tag:example.com,2024:rye</id> … <id>tag:example.com,2024:wheat</id>")
}

extension Rule {
  static let atomRepeatedEntryId = Rule(.atomRepeatedEntryId, at: [.each(Atom.feed)]) { context, findings in
    var first: [String: Node] = [:]
    for entry in context.node.children(Atom.entry) {
      guard let id = entry.child(Atom.id) else { continue }
      let text = id.text.string
      guard let earlier = first.updateValue(id, forKey: text), !text.isEmpty else { continue }
      first[text] = earlier
      findings.report(
        "duplicate entry id “\(text)”", of: id, at: id.text.trimmedSourceRange, value: text,
        related: [Diagnostic.Related("first used here", at: earlier.valueLocation)])
    }
  }
}
