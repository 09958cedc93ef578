import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomEmptyTerm = RuleDescription(
    "atom/empty-term", .warning, "the term of a category should not be empty", reference: .rfc(4287, "4.2.2.1"),
    w3c: ["NotBlank"],
    why: "Feed readers compare categories by term, and an empty one names no category.",
    help: "write the name of the category, or remove the element",
    wrong: "<category term=\"\" label=\"Rye\"/>",
    right: "<category term=\"rye\" label=\"Rye\"/>")
}

extension Rule {
  static let atomEmptyTerm = Rule(.atomEmptyTerm, at: [.each(Atom.category)]) { context, findings in
    guard let term = context.node.attribute(Atom.term), term.value.isBlank else { return }
    findings.report("“term” is empty", at: term.nameRange, attribute: term.writtenName, value: "")
  }
}
