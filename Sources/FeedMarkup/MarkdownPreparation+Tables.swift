import FeedCore

// Tables of kramdown.
extension MarkdownPreparation {
  /// Reads a table of kramdown, whose header is optional, and writes it as GitHub’s.
  mutating func readTable(_ line: MarkdownLine, _ lines: inout MarkdownLines) -> Bool {
    guard syntax.contains(.kramdown), row(line).hasCells else { return false }
    var rows = [line]
    while let next = lines.peek(0), next.kind == .text, !next.isItem, next.quoteDepth == line.quoteDepth,
      row(next).hasCells, let row = lines.next()
    {
      rows.append(row)
    }
    let separators = rows.indices.filter { row(rows[$0]).isSeparator }
    let body = rows.indices.filter { !row(rows[$0]).isSeparator }
    guard let first = body.first else {
      for row in rows { copy(row) }
      return true
    }
    let widths = body.map { row(rows[$0]).cellCount }
    guard let width = widths.max(), width <= 512, width * rows.count <= MarkdownExcess.cells else {
      for row in rows { copy(row) }
      return true
    }
    let rule = separators.first { $0 > first && !row(rows[$0]).isFooter }
    let hasHeader = rule == first + 1 && body.count > 1
    let prefix = source[line.range.lowerBound..<line.text]
    if !hasHeader { writeRow(prefix, [UInt8(ascii: "|")], cells: 0, width: width) }
    let alignments = (rule ?? separators.first).map { row(rows[$0]).alignments } ?? []
    for (index, row) in body.enumerated() {
      if index == (hasHeader ? 1 : 0) { writeDelimiters(prefix, alignments, width: width) }
      writeRow(
        source[rows[row].range.lowerBound..<rows[row].text], Array(content(of: rows[row])), cells: widths[index],
        width: width)
    }
    return true
  }

  private func row(_ line: MarkdownLine) -> MarkdownTableRow { MarkdownTableRow(content(of: line)) }

  private mutating func writeRow(_ prefix: ArraySlice<UInt8>, _ row: [UInt8], cells: Int, width: Int) {
    var row = row[...].trimmingSpace()
    text += prefix
    if row.first != UInt8(ascii: "|") { text.append(utf8: "| ") }
    if row.last == UInt8(ascii: "|"), cells > 0, row.dropLast().last != UInt8(ascii: "\\") { row = row.dropLast() }
    append(row: row)
    for _ in cells..<max(width, cells) { text.append(utf8: " |") }
    if cells > 0, cells == width { text.append(utf8: " |") }
    endLine()
  }

  /// Appends a row; GitHub’s tables have no `|` in code spans unless it is escaped.
  private mutating func append(row: ArraySlice<UInt8>) {
    var isCode = false
    var isEscaped = false
    for byte in row {
      if byte == UInt8(ascii: "`"), !isEscaped { isCode.toggle() }
      if byte == UInt8(ascii: "|"), isCode, !isEscaped { text.append(UInt8(ascii: "\\")) }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      text.append(byte)
    }
  }

  private mutating func writeDelimiters(_ prefix: ArraySlice<UInt8>, _ alignments: [String], width: Int) {
    text += prefix
    text.append(UInt8(ascii: "|"))
    for index in 0..<width {
      text.append(utf8: index < alignments.count ? alignments[index] : "---")
      text.append(UInt8(ascii: "|"))
    }
    endLine()
  }
}
