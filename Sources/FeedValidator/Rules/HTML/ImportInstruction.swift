import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let htmlImportInstruction = RuleDescription(
    "html/import-instruction", .warning, "HTML should not contain import instructions", reference: .rfc(4287, "8.1"),
    w3c: ["SecurityRisk"],
    why: "Feed readers remove the instruction, because old browsers ran the imported program.",
    help: "remove the instruction",
    wrong: "&lt;?import namespace=\"t\" implementation=\"…\"&gt;",
    right: "no instruction")
}

extension Rule {
  static let htmlImportInstruction = Rule(.htmlImportInstruction, at: [.text(.html), .construct]) { context, findings in
    guard context.kind == .html else { return }
    let text = context.text
    let mark = Array("import".utf8)
    var position = 0
    while let open = text.bytes.firstIndex(of: UInt8(ascii: "?"), from: position) {
      position = open + 1
      let word = text.bytes[position...].prefix(mark.count)
      guard open > 0, text.bytes[open - 1] == UInt8(ascii: "<"), word.map({ $0 | 0x20 }) == mark else { continue }
      findings.report("feed readers remove the “import” instruction", at: text.sourceRange(open - 1..<word.endIndex))
    }
  }
}
