/// What of a Markdown text stays as it is written, because it would grow far beyond its size.
public enum MarkdownExcess: Sendable, Hashable, CustomStringConvertible {
  case tables, definitions

  /// Cells that the tables of a text can have.
  static let cells = 1 << 19
  /// Bytes that the definitions of a text can become where they are used: 4 MiB.
  static let definitionBytes = 4 << 20

  static func of(_ text: ArraySlice<UInt8>) -> [MarkdownExcess] {
    // Nothing grows beyond the square of its size.
    if text.count < 1 << 10 { return [] }
    let grows = ReferenceExpansion.bytes(of: text) > definitionBytes
    return (grows ? [.definitions] : []) + (hasTooManyCells(text) ? [.tables] : [])
  }

  /// Whether tables could have more cells than the text has room for: cmark-gfm fills up each short row.
  private static func hasTooManyCells(_ text: ArraySlice<UInt8>) -> Bool {
    var lines = 1
    var widest = 0
    var width = 1
    for byte in text {
      if byte == UInt8(ascii: "|") { width += 1 }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        lines += 1
        width = 1
      }
      widest = max(widest, width)
    }
    return widest > 1 && lines * widest > cells
  }

  public var description: String {
    switch self {
    case .tables: "tables exceed \(Self.cells) cells and are not rendered"
    case .definitions:
      "link definitions expand to more than \(Self.definitionBytes) bytes and are not rendered"
    }
  }
}
