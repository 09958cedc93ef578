import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let htmlCharacterReference = RuleDescription(
    "html/character-reference", .warning, "a numeric reference in HTML should be a valid character",
    reference: SpecReference(
      "HTML", "Numeric character references",
      url: "https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state"),
    w3c: ["NotHtml"],
    why: "Some feed readers show boxes for the numbers 128 to 159, which are Windows characters.",
    help: "write the character itself",
    wrong: "isn&amp;#x92;t",
    right: "isn’t")
}

extension Rule {
  static let htmlCharacterReference = Rule(.htmlCharacterReference, at: [.text(.html), .construct]) {
    context, findings in
    guard context.kind == .html else { return }
    let text = context.text
    var position = 0
    while let start = text.bytes.firstIndex(of: UInt8(ascii: "&"), from: position) {
      position = start + 1
      guard let reference = NumericReference(text.bytes, at: start), !reference.isCharacter else { continue }
      position = reference.range.upperBound
      let written = String(utf8: text.bytes[reference.range].prefix(20))
      findings.report("“\(written)” is not a valid character", at: text.sourceRange(reference.range), value: written)
    }
  }
}
