import FeedCore

extension MarkdownDialect {
  /// Block syntax that some Markdown has, by which its lines are recognized in another dialect.
  private static let marks: [(name: String, mark: StaticString, syntax: Syntax)] = [
    (":::", ":::", .containers), ("!!!", "!!! ", .admonitions), ("???", "??? ", .details), ("???", "???+", .details),
    ("{: … }", "{: ", .attributes),
    ("{: … }", "{:.", .attributes), ("{: … }", "{:#", .attributes), ("{:: … }", "{::", .kramdown),
    ("*[…]:", "*[", .abbreviations), ("[TOC]", "[TOC]", .tableOfContents), ("[[toc]]", "[[toc]]", .tableOfContents),
  ]

  /// Returns the block syntax of other dialects in a text, which remains text, each kind with its first offset.
  package func foreignSyntax(in text: ArraySlice<UInt8>) -> [(name: String, offset: Int)] {
    let candidates = text.withUnsafeBytes { bytes in
      Self.marks.filter { !syntax.contains($0.syntax) && bytes.contains($0.mark) }
    }
    var found: [(name: String, offset: Int)] = []
    guard !candidates.isEmpty else { return found }
    for line in MarkdownLineReader(text) where line.kind == .text {
      let words = text[line.text..<line.range.upperBound]
      for (name, mark, _) in candidates where !found.contains(where: { $0.name == name }) {
        let begins = mark.withUTF8Buffer { words.starts(with: $0) }
        guard begins, mark.utf8CodeUnitCount != 2 || Self.isAbbreviation(words) else { continue }
        found.append((name, line.text))
      }
    }
    return found
  }

  private static func isAbbreviation(_ words: ArraySlice<UInt8>) -> Bool {
    guard let close = words.firstIndex(of: UInt8(ascii: "]")) else { return false }
    return words[(close + 1)...].first == UInt8(ascii: ":")
  }
}
