import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomEntryWithoutText = RuleDescription(
    "atom/entry-without-text", .info, "prefer entries with content or a summary", reference: .rfc(4287, "4.1.2"),
    w3c: ["MissingTextualContent"],
    why: "Feed readers show only the title.",
    help: "add <summary>…</summary> or <content>…</content>",
    wrong: "<entry><title>Rye</title>…</entry>",
    right: "<entry><title>Rye</title><summary>Sourdough bread</summary>…</entry>")
}

extension Rule {
  static let atomEntryWithoutText = Rule(.atomEntryWithoutText, at: [.each(Atom.entry)]) { context, findings in
    guard context.node.child(Atom.content) == nil, context.node.child(Atom.summary) == nil else { return }
    findings.report("entry has neither content nor a summary")
  }
}
