import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Tags are written as HTML writes them.
  static let malformedTag = Rule(
    RuleDescription(
      "html/malformed-tag", .info, "tags are written as HTML writes them",
      SpecReference("HTML", "Attributes", url: "https://html.spec.whatwg.org/multipage/syntax.html#attributes-2"),
      w3c: ["NotHtml"],
      why: "Browsers know what to do with it; simpler readers lose the attribute, or the whole tag.",
      help: "write each attribute once, in the start tag, with a space in front of it",
      wrong: "&lt;a href=\"/rye\"title=\"Rye\"&gt;",
      right: "&lt;a href=\"/rye\" title=\"Rye\"&gt;"),
    at: [.text(.html), .construct]
  ) { visit, findings in
    guard let (kind, range) = visit.markup?.slip else { return }
    let text = visit.text
    let written = String(utf8: text.bytes[range].prefix(40))
    switch kind {
    case .noSpaceAfterValue:
      findings.report(
        "no space stands between a value and what follows it", at: text.sourceRange(range), value: written,
        help: "add a space; is there a quotation mark too many, or one too few?")
    case .attributeInEndTag:
      findings.report(
        "an end tag has no attributes, but this one has “\(written)”", at: text.sourceRange(range), value: written,
        help: "move it to the start tag")
    case .repeatedAttribute:
      findings.report(
        "this tag has the attribute “\(written)” twice", at: text.sourceRange(range), value: written,
        help: "keep one of the two; browsers take the first")
    }
  }
}
