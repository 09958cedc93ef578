import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let textMissingValue = RuleDescription(
    "text/missing-value", .warning, "a title should not be a program’s word for a missing value",
    why: "Feed readers show the word as the title.",
    help: "correct the template, or write the title",
    wrong: "<title>undefined</title>",
    right: "<title>Rye</title>")
}

extension Rule {
  static let textMissingValue = Rule(
    .textMissingValue, at: [.each(RSS.title), .each(Atom.title)]
  ) { context, findings in
    let title = String(utf8: context.text.bytes.trimmingSpace())
    guard ["undefined", "null", "NaN", "[object Object]"].contains(title) else { return }
    findings.report("title is “\(title)”", at: context.text.trimmedSourceRange, value: title)
  }
}
