import FeedCore

/// Gives each line that kramdown reads as part of a list item or a quotation the prefix that CommonMark requires.
///
/// In kramdown, a line after an item or a quotation is part of it, whatever block it begins. Only a blank line, an HTML
/// element, an attribute list or the next item ends it. In CommonMark, this is so for the text of a paragraph only. The
/// same is true of a line after indented code, which is appended to the code.
struct LazyLines {
  enum Container {
    case quotation
    /// - indent: The columns by which the content is indented.
    /// - column: The same as CommonMark counts them.
    /// - marker: The first marker of the list.
    case item(indent: Int, column: Int, marker: UInt8)

    var prefix: [UInt8] {
      switch self {
      case .quotation: Array("> ".utf8)
      case .item(_, let column, _): Array(repeating: 0x20, count: column)
      }
    }

    var isNumbered: Bool {
      if case .item(_, _, let marker) = self { marker.isASCIIDigit } else { false }
    }
  }

  /// The last line as CommonMark reads it.
  enum Leaf {
    case blank, paragraph, code, other
  }

  /// The maximum depth at which lines are changed, so that the cost is linear.
  private static let depthLimit = 16

  let text: ArraySlice<UInt8>
  var output: [UInt8] = []
  var containers: [Container] = []
  /// The outermost container that the line closes.
  private var closed: Container?
  /// Whether no blank line precedes a line that closes a container.
  var isInterrupted = false
  private var fence: CodeFence?
  var leaf = Leaf.blank
  /// The raw HTML that contains the line.
  var html: OpenHTML?
  var stash = HTMLStash()
  /// Whether an element has Markdown as its content.
  var hasMarkdownElements = false
  /// Whether indented lines are the content of a footnote or a definition.
  private var hasIndentedContent = false

  /// Returns the text with the prefixes and its raw HTML; the cost is linear in its length.
  static func normalized(_ text: ArraySlice<UInt8>) -> (text: [UInt8], stash: HTMLStash) {
    var lines = LazyLines(text)
    for line in MarkdownLineReader(text, isInline: ClassicMarkdown.isInlineElement) { lines.read(line) }
    lines.closeHTML()
    return (lines.output, lines.stash)
  }

  private init(_ text: ArraySlice<UInt8>) {
    self.text = text
    output.reserveCapacity(text.count + text.count / 16)
  }

  private mutating func read(_ line: MarkdownLine) {
    if html != nil, containers.isEmpty { return readHTML(text[line.range], after: [], of: line) }
    var (prefix, offset) = enterContainers(line.range)
    let rest = text[offset..<line.range.upperBound]
    if let html {
      if html.depth <= containers.count { return readHTML(rest, after: prefix, of: line) }
      closeHTML()
    }
    if let open = fence {
      if open.depth <= containers.count {
        if columns(rest) < 4, open.isClosed(by: rest.trimmingSpace()) { fence = nil }
        leaf = .other
        return write(rest, after: prefix, of: line)
      }
      fence = nil
    }
    guard let first = rest.first(where: { !$0.isSpace }) else {
      leaf = .blank
      return write(rest, after: prefix, of: line)
    }
    if columns(rest) >= 4 {
      if leaf != .paragraph { leaf = hasIndentedContent ? .other : .code }
      return write(rest, after: prefix, of: line)
    }
    if leaf == .code, !endsLaziness(rest) {
      while output.last == 0x0A || output.last == 0x0D { output.removeLast() }
      output.append(0x20)
      output += rest
      output += text[line.range.upperBound..<line.end]
      return
    }
    if containers.isEmpty, leaf == .blank || first == UInt8(ascii: ":") {
      let words = rest.trimmingSpace()
      hasIndentedContent = first == UInt8(ascii: ":") || words.starts(with: "[^".utf8)
    }
    offset = openContainers(from: offset, of: line.range, prefix: &prefix)
    readLeaf(text[offset..<line.range.upperBound], after: prefix, of: line)
  }

  mutating func write(_ rest: ArraySlice<UInt8>, after prefix: [UInt8], of line: MarkdownLine) {
    output += prefix
    output += rest
    output += text[line.range.upperBound..<line.end]
  }

  /// Reads the content of the innermost container.
  mutating func readLeaf(_ rest: ArraySlice<UInt8>, after prefix: [UInt8], of line: MarkdownLine) {
    let words = rest.trimmingSpace()
    guard let first = words.first else {
      leaf = .other
      return write(rest, after: prefix, of: line)
    }
    if first == UInt8(ascii: "<"), readsHTML(rest, words, after: prefix, of: line) { return }
    if let open = CodeFence(words, depth: containers.count) {
      fence = open
      leaf = .other
      // The lines of the code keep their spaces.
      return write(containers.isEmpty ? words : rest, after: prefix, of: line)
    }
    let marks = words.prefix { $0 == UInt8(ascii: "#") }
    if !marks.isEmpty {
      leaf = marks.count < words.count ? .other : .paragraph
      // Without text, the signs are a paragraph.
      return write(marks.count < words.count ? rest : [UInt8(ascii: "\\")] + words, after: prefix, of: line)
    }
    if first == UInt8(ascii: "<"), isInterrupted, containers.isEmpty, line.kind == .text { output.append(0x0A) }
    leaf = endsLaziness(words) && first == UInt8(ascii: "<") ? .other : .paragraph
    let digits = words.prefix(while: \.isASCIIDigit)
    if !digits.isEmpty, words[digits.endIndex...].starts(with: ") ".utf8) {
      return write(digits + [UInt8(ascii: "\\")] + rest[digits.endIndex...], after: prefix, of: line)
    }
    write(rest, after: prefix, of: line)
  }

  // MARK: Containers

  /// Moves past the prefixes of the containers that the line is in, and closes the others.
  ///
  /// - Returns: The prefix to write, and the offset of the content.
  private mutating func enterContainers(_ line: Range<Int>) -> (prefix: [UInt8], offset: Int) {
    var prefix: [UInt8] = []
    var (offset, depth) = (line.lowerBound, 0)
    let lastQuotation = containers.lastIndex { if case .quotation = $0 { true } else { false } } ?? -1
    while depth < containers.count {
      let rest = text[offset..<line.upperBound]
      if let next = end(of: containers[depth], in: rest) {
        prefix += text[offset..<next]
        offset = next
      } else {
        guard !rest.trimmingSpace().isEmpty, leaf != .blank || depth < lastQuotation || depth == lastQuotation,
          continues(containers[depth], rest)
        else { break }
        prefix += containers[depth].prefix
      }
      depth += 1
    }
    closed = depth < containers.count ? containers[depth] : nil
    isInterrupted = closed != nil && leaf != .blank
    if depth < containers.count {
      containers.removeSubrange(depth...)
      if leaf != .blank { leaf = .other }
    }
    return (prefix, offset)
  }

  /// Returns the offset after the prefix of a container, or `nil` if the line does not have it.
  private func end(of container: Container, in rest: ArraySlice<UInt8>) -> Int? {
    switch container {
    case .quotation:
      let words = rest.drop { $0 == 0x20 }
      guard words.startIndex - rest.startIndex < 4, words.first == UInt8(ascii: ">") else { return nil }
      return words.dropFirst().first == 0x20 ? words.startIndex + 2 : words.startIndex + 1
    case .item(let indent, _, _):
      if rest.allSatisfy(\.isSpace) { return rest.endIndex }
      guard columns(rest) >= indent else { return nil }
      var (index, count) = (rest.startIndex, 0)
      while count < indent {
        count += rest[index] == 0x20 ? 1 : 4 - count % 4
        index += 1
      }
      return index
    }
  }

  /// Whether a line without the prefix of a container is in the container.
  private func continues(_ container: Container, _ rest: ArraySlice<UInt8>) -> Bool {
    if endsLaziness(rest) { return false }
    guard case .item(let indent, _, _) = container, let marker = marker(of: rest) else { return true }
    return marker.text.first?.isASCIIDigit != container.isNumbered || columns(rest) > min(3, indent - 1)
  }

  /// Whether a line ends an item or a quotation without a blank line.
  func endsLaziness(_ rest: ArraySlice<UInt8>) -> Bool {
    let words = rest.trimmingSpace()
    if words.starts(with: "{:".utf8) || words.elementsEqual("^".utf8) { return true }
    guard words.first == UInt8(ascii: "<") else { return false }
    let name = words.dropFirst(words.dropFirst().first == UInt8(ascii: "/") ? 2 : 1).prefix(
      while: \.isASCIIAlphanumeric)
    return name.first?.isASCIILetter == true && !ClassicMarkdown.isInlineElement(words)
      && !name.elementsEqual("script".utf8)
  }

  /// Opens the containers that begin in a line, and returns the offset of the content.
  private mutating func openContainers(from start: Int, of line: Range<Int>, prefix: inout [UInt8]) -> Int {
    var offset = start
    while containers.count < Self.depthLimit {
      let rest = text[offset..<line.upperBound]
      guard columns(rest) < 4 else { return offset }
      if let next = end(of: .quotation, in: rest) {
        containers.append(.quotation)
        prefix += text[offset..<next]
        offset = next
      } else if let marker = marker(of: rest) {
        offset = open(marker, of: rest, prefix: &prefix)
      } else {
        return offset
      }
      (leaf, closed) = (.other, nil)
    }
    return offset
  }

  private mutating func open(
    _ marker: (text: ArraySlice<UInt8>, end: Int), of rest: ArraySlice<UInt8>, prefix: inout [UInt8]
  ) -> Int {
    let content = rest[marker.end...].drop { $0 == 0x20 || $0 == 0x09 }
    let width = columns(rest) + marker.text.count
    let space = columns(rest[marker.end...], from: width)
    // The items of one list have markers of one kind.
    var first = marker.text.first ?? 0
    if case .item(_, _, let own) = closed, own.isASCIIDigit == first.isASCIIDigit { first = own }
    if leaf == .paragraph, containers.isEmpty, first.isASCIIDigit, !marker.text.elementsEqual("1.".utf8) {
      output.append(0x0A)
    }
    prefix += rest[..<marker.text.startIndex]
    prefix += first.isASCIIDigit ? Array(marker.text) : [first]
    prefix += rest[marker.end..<content.startIndex]
    containers.append(
      .item(indent: width + space, column: width + (content.isEmpty || space > 4 ? 1 : space), marker: first))
    return content.startIndex
  }

  /// Returns the marker of a list item, which a space or a tab follows.
  private func marker(of rest: ArraySlice<UInt8>) -> (text: ArraySlice<UInt8>, end: Int)? {
    let words = rest.drop { $0 == 0x20 }
    guard words.startIndex - rest.startIndex < 4 else { return nil }
    let digits = words.prefix(while: \.isASCIIDigit)
    let sign = words[digits.endIndex...].first
    guard digits.isEmpty ? sign.map("-+*".utf8.contains) == true : sign == UInt8(ascii: ".") && digits.count < 10,
      let next = words[(digits.endIndex + 1)...].first, next == 0x20 || next == 0x09
    else { return nil }
    let end = digits.endIndex + 1
    let marks = words.filter { !$0.isSpace }
    let isRule = digits.isEmpty && marks.count > 2 && marks.allSatisfy { $0 == marks[0] }
    return isRule ? nil : (words[..<end], end)
  }

  // MARK: Lines

  /// Returns the columns of the white space at the start of a text.
  private func columns(_ rest: ArraySlice<UInt8>, from start: Int = 0) -> Int {
    var column = start
    for byte in rest {
      guard byte == 0x20 || byte == 0x09 else { break }
      column += byte == 0x20 ? 1 : 4 - column % 4
    }
    return column - start
  }
}
