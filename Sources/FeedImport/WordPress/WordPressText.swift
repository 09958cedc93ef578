import FeedCore

/// WordPress' way with text: empty lines part paragraphs, other line ends are breaks, and HTML stays as it is.
enum WordPressText {
  /// The text as HTML that says by itself what its lines say; one made of blocks does so already.
  static func html(_ text: [UInt8], linksAddresses: Bool = false) -> [UInt8] {
    if text.containsBytes("<!-- wp:") { return text }
    var composer = ParagraphComposer(linksAddresses: linksAddresses)
    var scanner = MarkupScanner(text.filter { $0 != UInt8(ascii: "\r") })
    while let piece = scanner.next() { composer.add(piece) }
    return composer.finish()
  }
}

/// Puts the pieces of a text into paragraphs.
private struct ParagraphComposer {
  let linksAddresses: Bool
  private var html: [UInt8] = []
  /// What stands since the last block, line ends and all.
  private var run: [UInt8] = []
  /// The blocks that are open, the innermost last.
  private var blocks: [String] = []
  private var linkDepth = 0

  init(linksAddresses: Bool) { self.linksAddresses = linksAddresses }

  mutating func add(_ piece: MarkupScanner.Piece) {
    switch piece {
    case .text(let text): run += linksAddresses && linkDepth == 0 ? AddressLinker.linked(text) : Array(text)
    case .verbatim(let bytes), .block(_, false, true, let bytes):
      flush()
      html += bytes
      html.append(UInt8(ascii: "\n"))
    case .inline(let name, let isEnd, let bytes):
      if name == "a" { linkDepth = max(0, linkDepth + (isEnd ? -1 : 1)) }
      // A break stands for the line end behind it, too.
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

  /// The stretches between empty lines, without white space at their ends.
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
  /// The lines, those that end in a break of their own together with the next.
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
