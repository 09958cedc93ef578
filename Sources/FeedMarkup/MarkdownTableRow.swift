import FeedCore

/// A line of a table in kramdown’s syntax.
struct MarkdownTableRow {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// Whether the line contains a `|` that is not escaped and not in a code span.
  var hasCells: Bool {
    guard bytes.contains(UInt8(ascii: "|")) else { return false }
    return cellCount > 1 || bytes.first == UInt8(ascii: "|")
  }

  /// Whether the line separates the header or a group of rows, such as `|---|:-:|`.
  var isSeparator: Bool {
    bytes.allSatisfy { "|:-+= \t".utf8.contains($0) }
      && bytes.contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") }
  }

  /// Whether the line separates the footer, such as `|===|`.
  var isFooter: Bool { bytes.contains(UInt8(ascii: "=")) }

  /// The number of cells; a `|` at either end of the line separates none.
  var cellCount: Int {
    var row = bytes.trimmingSpace()
    if row.first == UInt8(ascii: "|") { row = row.dropFirst() }
    var count = 1
    var isCode = false
    var index = row.startIndex
    while index < row.endIndex {
      switch row[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "`"): isCode.toggle()
      case UInt8(ascii: "|") where !isCode && index < row.endIndex - 1: count += 1
      default: break
      }
      index += 1
    }
    return count
  }

  /// The delimiters of GitHub’s tables with the alignments of a separator.
  var alignments: [String] {
    bytes.trimmingSpace().split { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "+") }.map { cell in
      let cell = cell.trimmingSpace()
      let (left, right) = (cell.first == UInt8(ascii: ":"), cell.last == UInt8(ascii: ":"))
      return (left ? ":" : "-") + "-" + (right ? ":" : "-")
    }
  }
}
