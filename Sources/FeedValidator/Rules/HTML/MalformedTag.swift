import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let htmlMalformedTag = RuleDescription(
    "html/malformed-tag", .info, "prefer well-formed tags",
    reference: SpecReference(
      "HTML", "Attributes", url: "https://html.spec.whatwg.org/multipage/syntax.html#attributes-2"),
    w3c: ["NotHtml"],
    why: "Simple feed readers lose the attribute or the whole tag.",
    help: "write each attribute once, in the start tag, with a space before it",
    wrong: "&lt;a href=\"/rye\"title=\"Rye\"&gt;",
    right: "&lt;a href=\"/rye\" title=\"Rye\"&gt;")
}

extension Rule {
  static let htmlMalformedTag = Rule(.htmlMalformedTag, at: [.text(.html), .construct]) { context, findings in
    guard let tagError = context.markup?.tagError else { return }
    let (kind, range) = (tagError.kind, tagError.range)
    let text = context.text
    let written = String(utf8: text.bytes[range].prefix(40))
    switch kind {
    case .noSpaceAfterValue:
      findings.report(
        "space is missing after an attribute value", at: text.sourceRange(range), value: written,
        help: "add a space, or check the quotation marks")
    case .attributeInEndTag:
      findings.report(
        "end tag has an attribute “\(written)”", at: text.sourceRange(range), value: written,
        help: "move it to the start tag")
    case .repeatedAttribute:
      findings.report(
        "duplicate attribute “\(written)”", at: text.sourceRange(range), value: written,
        help: "remove one of the two; browsers use the first")
    }
  }
}
