import FeedCore

/// Converts WordPress text to HTML: empty lines separate paragraphs, other line breaks become `br`, and HTML is kept.
enum WordPressText {
  /// Returns the text as HTML; text made of blocks is already HTML and is unchanged.
  static func html(_ text: [UInt8], linksURLs: Bool = false) -> [UInt8] {
    if text.containsBytes("<!-- wp:") { return text }
    var composer = ParagraphComposer(linksURLs: linksURLs)
    var scanner = MarkupScanner(text.filter { $0 != UInt8(ascii: "\r") })
    while let piece = scanner.next() { composer.add(piece) }
    return composer.finish()
  }
}

/// Groups the pieces of a text into paragraphs.
private struct ParagraphComposer {
  let linksURLs: Bool
  private var html: [UInt8] = []
  /// The text since the last block, including line breaks.
  private var run: [UInt8] = []
  /// The open blocks, innermost last.
  private var blocks: [String] = []
  private var linkDepth = 0

  init(linksURLs: Bool) { self.linksURLs = linksURLs }

  mutating func add(_ piece: MarkupScanner.Piece) {
    switch piece {
    case .text(let text): run += linksURLs && linkDepth == 0 ? URLLinker.linked(text) : Array(text)
    case .verbatim(let bytes), .block(_, false, true, let bytes):
      flush()
      html += bytes
      html.append(UInt8(ascii: "\n"))
    case .inline(let name, let isEnd, let bytes):
      if name == "a" { linkDepth = max(0, linkDepth + (isEnd ? -1 : 1)) }
      // A `br` replaces the line break after it.
      if name == "br" { run.removeTrailingSpace() }
      run += bytes
    case .block(let name, let isEnd, _, let bytes):
      flush()
      if isEnd {
        if let index = blocks.lastIndex(of: name) { blocks.removeSubrange(index...) }
      } else {
        blocks.append(name)
      }
      html += bytes
      if isEnd || name == "ul" || name == "ol" || name == "table" { html.append(UInt8(ascii: "\n")) }
    }
  }

  mutating func finish() -> [UInt8] {
    flush()
    return html
  }

  private mutating func flush() {
    defer { run = [] }
    guard !run.trimmingSpace().isEmpty else { return }
    let paragraphs = run.paragraphs()
    let isAlone = paragraphs.count == 1 && !(blocks.last.map { $0 == "blockquote" } ?? true)
    for paragraph in paragraphs {
      html.append(utf8: isAlone ? "" : "<p>")
      html += paragraph.lines().joined(separator: Array("<br />\n".utf8))
      html.append(utf8: isAlone ? "" : "</p>\n")
    }
  }
}

extension [UInt8] {
  func containsBytes(_ text: StaticString) -> Bool {
    let first = UInt8(ascii: Unicode.Scalar(text.withUTF8Buffer { $0[0] }))
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if text.withUTF8Buffer({ rest.starts(with: $0) }) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  fileprivate mutating func removeTrailingSpace() {
    while last?.isSpace == true { removeLast() }
  }

  /// Returns the parts between empty lines, without white space at both ends.
  fileprivate func paragraphs() -> [ArraySlice<UInt8>] {
    var paragraphs: [ArraySlice<UInt8>] = []
    var start: Int?
    var end = 0
    for line in split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.trimmingSpace().isEmpty {
        if let first = start { paragraphs.append(self[first..<end].trimmingSpace()) }
        start = nil
      } else {
        start = start ?? line.startIndex
        end = line.endIndex
      }
    }
    if let first = start { paragraphs.append(self[first..<end].trimmingSpace()) }
    return paragraphs
  }
}

extension ArraySlice<UInt8> {
  /// Returns the lines; a line that ends with a `br` is joined with the next.
  fileprivate func lines() -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    for line in split(separator: UInt8(ascii: "\n")) {
      if let last = lines.last, last.endsWithBreak {
        lines[lines.count - 1] = self[last.startIndex..<line.endIndex]
      } else {
        lines.append(line)
      }
    }
    return lines
  }

  private var endsWithBreak: Bool {
    let end = trimmingSpace().suffix(6).map(\.asciiLowercased)
    return ["<br>", "<br/>", "<br />"].contains { end.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }
}
