import FeedCore

/// Writes the lists of Python-Markdown as CommonMark reads them.
///
/// In Python-Markdown, a list needs a blank line before it, each level of nesting four columns, and the first marker of a
/// list decides whether it has numbers.
struct IndentedLists {
  private static let columns = 4

  private let text: ArraySlice<UInt8>
  private var output: [UInt8] = []
  private var isInList = false
  /// Whether the lines up to the next blank one begin with an item.
  private var isListBlock = false
  private var beginsBlock = true
  /// The first markers of the open lists, outermost first.
  private var markers: [ArraySlice<UInt8>] = []

  /// Returns the text with the lists of CommonMark; the cost is linear in its length.
  static func normalized(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var lists = IndentedLists(text)
    for line in MarkdownLineReader(text) { lists.read(line) }
    return lists.output
  }

  private init(_ text: ArraySlice<UInt8>) {
    self.text = text
    output.reserveCapacity(text.count)
  }

  private mutating func read(_ line: MarkdownLine) {
    defer { output += text[line.range.upperBound..<line.end] }
    guard line.kind == .text, line.quoteDepth == 0 else {
      beginsBlock = line.kind == .blank || line.kind == .code
      if line.kind != .blank { isListBlock = false }
      output += text[line.range]
      return
    }
    let (columns, start) = indentation(of: line)
    let words = text[start..<line.range.upperBound]
    // Definitions and notes have their own levels.
    guard columns < Self.columns || isInList else {
      beginsBlock = false
      output += text[line.range]
      return
    }
    guard !isRuleOrHeading(words) else {
      (beginsBlock, isListBlock) = (true, false)
      if columns < Self.columns { (isInList, markers) = (false, []) }
      output += text[line.range]
      return
    }
    let marker = Self.marker(of: words)
    if beginsBlock {
      isListBlock = marker == .item
      if columns < Self.columns { isInList = isListBlock }
      if !isInList { markers = [] }
    }
    let isItem = marker == .item && isListBlock
    if isItem || beginsBlock {
      let level = columns / Self.columns
      output += [UInt8](repeating: 0x20, count: level * Self.columns)
    } else {
      output += text[line.range.lowerBound..<start]
    }
    if isItem {
      append(item: words, level: columns / Self.columns)
    } else {
      append(words, isEscaped: marker != nil)
    }
    beginsBlock = false
  }

  /// Appends an item with the kind of marker that its list has.
  private mutating func append(item: ArraySlice<UInt8>, level: Int) {
    let own = item.prefix { !$0.isSpace }
    markers = Array(markers.prefix(level + 1))
    while markers.count <= level { markers.append(own) }
    let isNumber = markers[level].first?.isASCIIDigit == true
    let marker = isNumber && own.first?.isASCIIDigit == true ? own : markers[level]
    output += marker
    // The content begins at the column to which the lines below are indented.
    output += [UInt8](repeating: 0x20, count: max(1, Self.columns - marker.count))
    output += item[own.endIndex...].drop(while: \.isSpace)
  }

  /// Appends the words of a line; a marker that begins no item is escaped.
  private mutating func append(_ words: ArraySlice<UInt8>, isEscaped: Bool) {
    let digits = isEscaped ? words.prefix(while: \.isASCIIDigit) : words.prefix(0)
    output += digits
    if isEscaped { output.append(UInt8(ascii: "\\")) }
    output += words[digits.endIndex...]
  }

  private func indentation(of line: MarkdownLine) -> (columns: Int, start: Int) {
    var columns = 0
    var start = line.range.lowerBound
    while start < line.range.upperBound, text[start] == 0x20 || text[start] == 0x09 {
      columns += text[start] == 0x20 ? 1 : Self.columns - columns % Self.columns
      start += 1
    }
    return (columns, start)
  }

  /// The beginning of a line that CommonMark reads as an item.
  private enum Marker {
    case item
    /// The marker of an item in CommonMark only, such as `1)`.
    case other
  }

  private static func marker(of words: ArraySlice<UInt8>) -> Marker? {
    let digits = words.prefix(while: \.isASCIIDigit)
    let rest = words[digits.endIndex...]
    guard let sign = rest.first, rest.dropFirst().first == 0x20 || rest.dropFirst().first == 0x09 else { return nil }
    if digits.isEmpty { return "-+*".utf8.contains(sign) ? .item : nil }
    if sign == UInt8(ascii: ".") { return .item }
    return sign == UInt8(ascii: ")") ? .other : nil
  }

  /// Whether a line is a heading or its underline, or a thematic break, after which a new block begins.
  private func isRuleOrHeading(_ words: ArraySlice<UInt8>) -> Bool {
    guard let first = words.first else { return false }
    if first == UInt8(ascii: "#") { return true }
    let marks = words.filter { !$0.isSpace }
    return "-*_=".utf8.contains(first) && marks.count > 2 && marks.allSatisfy { $0 == first }
  }
}
