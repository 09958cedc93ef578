/// A Markdown feature that is not rendered because its output would be far larger than the text.
public enum MarkdownExcess: Sendable, Hashable, CustomStringConvertible {
  case tables, definitions

  /// The maximum number of table cells in a text.
  static let cells = 1 << 19
  /// The maximum size of a text’s expanded link definitions in bytes: 4 MiB.
  static let definitionBytes = 4 << 20

  static func of(_ text: ArraySlice<UInt8>) -> [MarkdownExcess] {
    // The output is at most quadratic in the size of the text.
    if text.count < 1 << 10 { return [] }
    let grows = ReferenceExpansion.bytes(of: text) > definitionBytes
    return (grows ? [.definitions] : []) + (hasTooManyCells(text) ? [.tables] : [])
  }

  /// Whether the tables may exceed the maximum number of cells: cmark-gfm fills up short rows.
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
