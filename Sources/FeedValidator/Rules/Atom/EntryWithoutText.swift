import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An entry has content or a summary.
  static let entryWithoutText = Rule(
    RuleDescription(
      "atom/entry-without-text", .info, "an entry has content or a summary", .rfc(4287, "4.1.2"),
      w3c: ["MissingTextualContent"],
      why: "Readers show only a title otherwise.",
      help: "add <summary> or <content>",
      wrong: "<entry><title>Rye</title>…</entry>",
      right: "<entry><title>Rye</title><summary>Sourdough bread</summary>…</entry>"),
    at: [.at(Atom.entry)]
  ) { visit, findings in
    guard visit.node.child(Atom.content) == nil, visit.node.child(Atom.summary) == nil else { return }
    findings.report("this entry has neither content nor a summary")
  }
}
