import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An entry has content or a summary.
  static let entryWithoutText = Rule(
    "atom/entry-without-text", .info, at: [.at(Atom.entry)], .rfc(4287, "4.1.2"),
    summary: "an entry has content or a summary",
    rationale: "Readers show only a title otherwise.",
    help: "add <summary> or <content>",
    wrong: "<entry><title>Rye</title>…</entry>",
    right: "<entry><title>Rye</title><summary>Sourdough bread</summary>…</entry>",
    w3c: ["MissingTextualContent"]
  ) { visit, findings in
    guard visit.node.child(Atom.content) == nil, visit.node.child(Atom.summary) == nil else { return }
    findings.report("this entry has neither content nor a summary")
  }
}
