import FeedCore

/// A line of Markdown, classified by the block that it is in.
struct MarkdownLine {
  enum Kind {
    case blank, text
    /// A line of a fenced or indented code block, or one of its fences.
    case code
    /// A line of raw HTML in which Markdown has no meaning, such as `<pre>` or a comment.
    case html
  }

  var kind: Kind
  /// The line without its end.
  var range: Range<Int>
  /// The offset after the line end.
  var end: Int
  /// The offset after quotation marks, list markers and white space.
  var text: Int
  /// The columns between the content of the innermost list item and the text.
  var indent: Int
  /// The number of quotations that contain the line.
  var quoteDepth: Int
  /// Whether the line begins a list item.
  var isItem: Bool
}

/// Splits Markdown into lines, and finds the lines that contain code or raw HTML (CommonMark, sections 4.4 to 4.6).
///
/// Containers are followed closely enough to find code in them. The cost is linear in the length of the text.
struct MarkdownLineReader: Sequence, IteratorProtocol {
  private struct Fence {
    var byte: UInt8
    var count: Int
    var quoteDepth: Int
    /// The column at which the content of the list item begins.
    var column: Int
  }

  private let text: ArraySlice<UInt8>
  private var position: Int
  private var fence: Fence?
  /// The text at which the raw HTML ends, empty if it ends before a blank line.
  private var htmlEnd: [UInt8]?
  /// The columns at which the contents of open list items begin, outermost first.
  private var items: [Int] = []
  private var isAfterBlank = true
  private var isIndentedCode = false
  /// Whether a tag that is alone in a line begins a paragraph.
  private let isInline: (ArraySlice<UInt8>) -> Bool

  init(_ text: ArraySlice<UInt8>, isInline: @escaping (ArraySlice<UInt8>) -> Bool = { _ in false }) {
    (self.text, self.isInline) = (text, isInline)
    position = text.startIndex
  }

  mutating func next() -> MarkdownLine? {
    guard position < text.endIndex else { return nil }
    let end = text[position...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.endIndex
    var line = MarkdownLine(
      kind: .text, range: position..<end, end: end, text: position, indent: 0, quoteDepth: 0, isItem: false)
    if end < text.endIndex { line.end += text[end] == 0x0D && text[(end + 1)...].first == 0x0A ? 2 : 1 }
    position = line.end
    classify(&line)
    if line.kind != .blank { isAfterBlank = false }
    return line
  }

  private func at(_ offset: Int, _ line: MarkdownLine) -> UInt8? { offset < line.range.upperBound ? text[offset] : nil }

  /// Returns the offset after white space, and its columns.
  private func skipSpace(_ offset: Int, _ line: MarkdownLine) -> (offset: Int, columns: Int) {
    var (offset, columns) = (offset, 0)
    while let byte = at(offset, line), byte == 0x20 || byte == 0x09 {
      columns += byte == 0x20 ? 1 : 4 - columns % 4
      offset += 1
    }
    return (offset, columns)
  }

  private mutating func classify(_ line: inout MarkdownLine) {
    var space = skipSpace(line.range.lowerBound, line)
    while at(space.offset, line) == UInt8(ascii: ">"), mayBeQuotation(line, space.columns) {
      line.quoteDepth += 1
      space = skipSpace(space.offset + 1, line)
      space.columns = Swift.max(0, space.columns - 1)
    }
    line.text = space.offset
    let isBlank = space.offset == line.range.upperBound
    if continuesFence(&line, column: space.columns, isBlank: isBlank) { return }
    if let end = htmlEnd, !(end.isEmpty && isBlank) {
      line.kind = .html
      if contains(end, line) { htmlEnd = nil }
      return
    }
    htmlEnd = nil
    if isBlank {
      (line.kind, isAfterBlank) = (.blank, true)
      return
    }
    if isAfterBlank { closeItems(after: space.columns) }
    line.indent = space.columns - (items.last ?? 0)
    if line.indent >= 4, isAfterBlank || isIndentedCode {
      (line.kind, isIndentedCode) = (.code, true)
      return
    }
    isIndentedCode = false
    takeMarkers(&line, space.columns)
    openBlock(&line)
  }

  /// Whether `>` at a column is the mark of a quotation: it is not code.
  private func mayBeQuotation(_ line: MarkdownLine, _ column: Int) -> Bool {
    if let fence, line.quoteDepth == fence.quoteDepth { return false }
    return column - (items.last { $0 <= column } ?? 0) < 4
  }

  /// Whether the line is in the open fence, or closes it.
  private mutating func continuesFence(_ line: inout MarkdownLine, column: Int, isBlank: Bool) -> Bool {
    guard let open = fence else { return false }
    if line.quoteDepth < open.quoteDepth || !isBlank && column < open.column {
      fence = nil
      return false
    }
    line.kind = .code
    let count = run(of: open.byte, from: line.text, line)
    if count >= open.count, column - open.column < 4, skipSpace(line.text + count, line).offset == line.range.upperBound
    {
      fence = nil
    }
    return true
  }

  /// Closes the items whose content begins after a column.
  private mutating func closeItems(after column: Int) {
    while let last = items.last, last > column { items.removeLast() }
  }

  /// Moves past list markers.
  private mutating func takeMarkers(_ line: inout MarkdownLine, _ column: Int) {
    var column = column
    while let width = markerWidth(line), line.indent < 4 {
      closeItems(after: column)
      let space = skipSpace(line.text + width, line)
      let isEmpty = space.offset == line.range.upperBound
      // More than four columns are one space and indented code.
      let columns = isEmpty || space.columns > 4 ? 1 : space.columns
      column += width + columns
      items.append(column)
      (line.isItem, line.text, line.indent) = (true, space.offset, isEmpty ? 0 : space.columns - columns)
      if isEmpty { return }
    }
  }

  private func markerWidth(_ line: MarkdownLine) -> Int? {
    guard let first = at(line.text, line) else { return nil }
    var width = 1
    if first.isASCIIDigit {
      while let byte = at(line.text + width, line), byte.isASCIIDigit, width < 10 { width += 1 }
      guard width < 10, let sign = at(line.text + width, line), sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
      else { return nil }
      width += 1
    } else if !"-+*".utf8.contains(first) {
      return nil
    }
    guard let next = at(line.text + width, line) else { return width }
    return next == 0x20 || next == 0x09 ? width : nil
  }

  /// Opens a fenced code block or raw HTML.
  private mutating func openBlock(_ line: inout MarkdownLine) {
    guard let byte = at(line.text, line), line.indent < 4 else { return }
    if byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") {
      let count = run(of: byte, from: line.text, line)
      guard count >= 3 else { return }
      let info = text[(line.text + count)..<line.range.upperBound]
      if byte == UInt8(ascii: "`"), info.contains(byte) { return }
      // A fence that is not indented is not in the item.
      if line.indent < 0, !line.isItem { closeItems(after: line.indent + (items.last ?? 0)) }
      fence = Fence(byte: byte, count: count, quoteDepth: line.quoteDepth, column: items.last ?? 0)
      line.kind = .code
    } else if byte == UInt8(ascii: "<"), let end = htmlEnd(at: line) {
      line.kind = .html
      if !contains(end, line) { htmlEnd = end }
    }
  }

  private func run(of byte: UInt8, from start: Int, _ line: MarkdownLine) -> Int {
    var end = start
    while at(end, line) == byte { end += 1 }
    return end - start
  }

  private static let raw = ["pre", "script", "style", "textarea"].map { Array($0.utf8) }
  private static let rawEnds = raw.map { Array("</".utf8) + $0 + [UInt8(ascii: ">")] }
  private static let commentEnd = Array("-->".utf8)

  private func htmlEnd(at line: MarkdownLine) -> [UInt8]? {
    let rest = text[line.text..<line.range.upperBound]
    if rest.starts(with: "<!--".utf8) { return Self.commentEnd }
    let name = rest.dropFirst().prefix(9).prefix { $0.isASCIILetter }.map(\.asciiLowercased)
    let next = rest.dropFirst(1 + name.count).first
    if let index = Self.raw.firstIndex(of: name), next.map({ $0.isSpace || $0 == UInt8(ascii: ">") }) ?? true {
      return Self.rawEnds[index]
    }
    return isBlockTag(rest) || isAfterBlank && isWholeTag(rest) && !isInline(rest) ? [] : nil
  }

  /// The elements whose tags begin raw HTML up to a blank line (CommonMark, section 4.6, condition 6).
  static let blocks: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
    "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame",
    "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link",
    "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "section", "source",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]

  private func isBlockTag(_ text: ArraySlice<UInt8>) -> Bool {
    let rest = text.dropFirst(text.dropFirst().first == UInt8(ascii: "/") ? 2 : 1)
    let name = rest.prefix(11).prefix(while: \.isASCIIAlphanumeric)
    let next = rest[name.endIndex...].first
    return !name.isEmpty && next.map { $0.isSpace || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") } ?? true
      && Self.blocks.contains(String(utf8: name).lowercased())
  }

  /// Whether a line is one tag.
  private func isWholeTag(_ text: ArraySlice<UInt8>) -> Bool {
    let line = text.trimmingSpace()
    let first = line.dropFirst(line.dropFirst().first == UInt8(ascii: "/") ? 2 : 1).first
    return line.last == UInt8(ascii: ">") && first?.isASCIILetter ?? false
      && line.dropFirst().dropLast().allSatisfy { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
  }

  private func contains(_ end: [UInt8], _ line: MarkdownLine) -> Bool {
    guard !end.isEmpty else { return false }
    var rest = text[line.text..<line.range.upperBound]
    while let start = rest.firstIndex(of: end[0]) {
      rest = rest[start...]
      if rest.count >= end.count, zip(rest, end).allSatisfy({ $0.asciiLowercased == $1 }) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
