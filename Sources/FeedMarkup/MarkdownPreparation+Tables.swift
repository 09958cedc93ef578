import FeedCore

// Tables of kramdown, and those of goldmark that cmark-gfm does not read.
extension MarkdownPreparation {
  /// Reads a table, and writes it as GitHub’s; returns `false` for other lines.
  mutating func readTable(_ line: MarkdownLine, _ lines: inout MarkdownLines) -> Bool {
    guard !lines.isInParagraph, !line.isItem else { return false }
    return syntax.contains(.kramdown) ? readKramdownTable(line, &lines) : readShortHeader(line, &lines)
  }

  /// Reads a table of kramdown, whose header is optional.
  private mutating func readKramdownTable(_ line: MarkdownLine, _ lines: inout MarkdownLines) -> Bool {
    guard row(line).hasCells, beginsTable(line, after: lines.previous) else { return false }
    var count = 0
    while let next = lines.peek(count), isRow(next, after: line) { count += 1 }
    guard endsTable(lines.peek(count), of: line) else { return false }
    let rows = [line] + (0..<count).compactMap { _ in lines.next() }
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

  /// Reads a header with fewer cells than the delimiters below it, which goldmark fills up.
  private mutating func readShortHeader(_ line: MarkdownLine, _ lines: inout MarkdownLines) -> Bool {
    guard syntax.contains(.shortTableHeaders), let next = lines.peek(0), isRow(next, after: line) else { return false }
    let (width, delimiters) = (row(line).cellCount, row(next))
    guard delimiters.isSeparator, !delimiters.isFooter, width < delimiters.cellCount else { return false }
    writeRow(
      source[line.range.lowerBound..<line.text], Array(content(of: line)), cells: width, width: delimiters.cellCount)
    if let delimiters = lines.next() { copy(delimiters) }
    return true
  }

  private func isRow(_ next: MarkdownLine, after line: MarkdownLine) -> Bool {
    next.kind == .text && !next.isItem && next.quoteDepth == line.quoteDepth && row(next).hasCells
  }

  /// Whether a table of kramdown can begin after a line.
  private func beginsTable(_ line: MarkdownLine, after previous: MarkdownLine?) -> Bool {
    guard let previous, previous.quoteDepth == line.quoteDepth else { return true }
    return isBoundary(previous)
  }

  /// Whether a table of kramdown ends before a line; otherwise its lines are a paragraph.
  private func endsTable(_ next: MarkdownLine?, of line: MarkdownLine) -> Bool {
    guard let next else { return true }
    return isBoundary(next) || next.isItem && line.text > line.range.lowerBound
  }

  private func isBoundary(_ line: MarkdownLine) -> Bool {
    guard line.kind != .blank else { return true }
    let words = content(of: line).trimmingSpace()
    return words.elementsEqual("^".utf8) || words.starts(with: "{:".utf8) && !words.starts(with: "{::".utf8)
  }

  private func row(_ line: MarkdownLine) -> MarkdownTableRow { MarkdownTableRow(content(of: line)) }

  private mutating func writeRow(_ prefix: ArraySlice<UInt8>, _ row: [UInt8], cells: Int, width: Int) {
    var row = row[...].trimmingSpace()
    text += prefix
    if row.first != UInt8(ascii: "|") { text.append(utf8: "| ") }
    if row.last == UInt8(ascii: "|"), cells > 0, row.dropLast().last != UInt8(ascii: "\\") { row = row.dropLast() }
    append(row: row)
    for _ in cells..<max(width, cells) { text.append(utf8: " |") }
    if cells > 0 { text.append(utf8: " |") }
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
