import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// HTML holds no instructions that import a program.
  static let importInstruction = Rule(
    RuleDescription(
      "html/import-instruction", .warning, "HTML holds no instructions that import a program", .rfc(4287, "8.1"),
      w3c: ["SecurityRisk"],
      why: "An old browser ran what it imported; readers take it out.",
      help: "take the instruction out",
      wrong: "&lt;?import namespace=\"t\" implementation=\"…\"&gt;",
      right: "no instruction"),
    at: [.text(.html), .construct]
  ) { visit, findings in
    guard visit.kind == .html else { return }
    let text = visit.text
    let mark = Array("import".utf8)
    var position = 0
    while let open = text.bytes[position...].firstIndex(of: UInt8(ascii: "?")) {
      position = open + 1
      let word = text.bytes[position...].prefix(mark.count)
      guard open > 0, text.bytes[open - 1] == UInt8(ascii: "<"), word.map({ $0 | 0x20 }) == mark else { continue }
      findings.report("readers take the instruction “import” out", at: text.sourceRange(open - 1..<word.endIndex))
    }
  }
}
