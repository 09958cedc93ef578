import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A reference by number in HTML stands for a character.
  static let characterReference = Rule(
    RuleDescription(
      "html/character-reference", .warning, "a reference by number in HTML stands for a character",
      SpecReference(
        "HTML", "Numeric character references",
        url: "https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state"),
      w3c: ["NotHtml"],
      why: "Numbers from 128 to 159 are no letters but Windows’ own, and some readers show boxes for them.",
      help: "write the character itself",
      wrong: "isn&amp;#x92;t",
      right: "isn’t"),
    at: [.text(.html), .construct]
  ) { visit, findings in
    guard visit.kind == .html else { return }
    let text = visit.text
    var position = 0
    while let start = text.bytes[position...].firstIndex(of: UInt8(ascii: "&")) {
      position = start + 1
      guard let reference = NumericReference(text.bytes, at: start), !reference.isCharacter else { continue }
      position = reference.range.upperBound
      let written = String(utf8: text.bytes[reference.range].prefix(20))
      findings.report("“\(written)” stands for no character", at: text.sourceRange(reference.range), value: written)
    }
  }
}
