import FeedCore

/// Reads a block of raw HTML line by line, up to the end tag of its element.
///
/// In kramdown, an end tag that does not belong to the innermost element is text, and elements without an end tag end
/// with the block. In Python-Markdown, an end tag also ends the elements in its element. The cost is linear in the
/// length of the block.
struct HTMLBlockScanner {
  enum State {
    /// The block continues on the next line.
    case open
    /// The block ends before a text, which is Markdown.
    case closed(ArraySlice<UInt8>)
    /// The text is not raw HTML, or contains Markdown.
    case other
  }

  /// The maximum number of lines of a tag.
  private static let lineLimit = 32

  private let isKramdown: Bool
  /// The HTML that was read.
  private(set) var html: [UInt8] = []
  /// The start of a tag that is not complete.
  private var pending: [UInt8] = []
  private var pendingLines = 0
  private var names: [String] = []
  private var counts: [String: Int] = [:]
  /// The text before which nothing is a tag.
  private var rawEnd: String?
  private var isFirstLine = true

  init(isKramdown: Bool) { self.isKramdown = isKramdown }

  /// Whether a block of HTML may begin at the start of a text, which begins with `<`.
  static func begins(_ text: ArraySlice<UInt8>, isKramdown: Bool) -> Bool {
    if markupEnd(text, isKramdown) != nil { return !isKramdown || !text.starts(with: "<?".utf8) }
    switch RawTag.read(text, isStrict: isKramdown) {
    case .tag(let tag): return !tag.isEnd && isBlock(tag.name, isKramdown)
    case .incomplete:
      let name = text.dropFirst().prefix(while: \.isASCIIAlphanumeric)
      return !name.isEmpty && isBlock(String(utf8: name).lowercased(), isKramdown)
    case .invalid: return false
    }
  }

  private static func isBlock(_ name: String, _ isKramdown: Bool) -> Bool {
    isKramdown ? !RawTag.spans.contains(name) : RawTag.pythonBlocks.contains(name)
  }

  /// Reads a line without its end.
  mutating func read(_ line: ArraySlice<UInt8>) -> State {
    if !isFirstLine { pending.append(0x0A) }
    isFirstLine = false
    pending += line
    var rest = pending[...]
    while true {
      if let end = rawEnd {
        guard let start = rest.offset(of: end) else { return finish(rest) }
        rawEnd = nil
        rest = copy(rest, to: end.hasPrefix("</") ? start : start + end.utf8.count)
      }
      if names.isEmpty, !html.isEmpty {
        let words = rest.drop { $0 == 0x20 || $0 == 0x09 }
        guard words.first == UInt8(ascii: "<"), Self.begins(words, isKramdown: isKramdown) else {
          pending = []
          return .closed(words)
        }
      }
      guard let open = rest.firstIndex(of: UInt8(ascii: "<")) else { return finish(rest) }
      rest = copy(rest, to: open)
      if let end = Self.markupEnd(rest, isKramdown) {
        rawEnd = end
        rest = copy(rest, to: open + 2)
        continue
      }
      switch RawTag.read(rest, isStrict: isKramdown) {
      case .incomplete where pendingLines < Self.lineLimit:
        pendingLines += 1
        pending = Array(rest)
        return .open
      case .incomplete:
        pendingLines = 0
        return html.isEmpty ? .other : finish(copySign(rest))
      case .invalid:
        if html.isEmpty { return .other }
        rest = copySign(rest)
      case .tag(let tag):
        pendingLines = 0
        if tag.hasMarkdown, isKramdown || names.isEmpty { return .other }
        rest = read(tag, rest)
      }
    }
  }

  /// Returns the end of a comment or an instruction at the start of a text.
  private static func markupEnd(_ text: ArraySlice<UInt8>, _ isKramdown: Bool) -> String? {
    if text.starts(with: "<!--".utf8) { return "-->" }
    if text.starts(with: "<?".utf8) { return "?>" }
    return !isKramdown && text.starts(with: "<!".utf8) ? ">" : nil
  }

  private mutating func read(_ tag: RawTag, _ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if tag.isEnd {
      if isKramdown, names.last != tag.name { return copySign(rest) }
      guard counts[tag.name, default: 0] > 0 else { return copy(rest, to: tag.end) }
      while let name = names.popLast() {
        counts[name, default: 1] -= 1
        if name == tag.name { break }
      }
      return copy(rest, to: tag.end)
    }
    let isEmpty = tag.isClosed || (isKramdown ? RawTag.empty.contains(tag.name) : tag.name == "hr")
    if !isEmpty {
      names.append(tag.name)
      counts[tag.name, default: 0] += 1
      if tag.name == "script" || tag.name == "style" { rawEnd = "</\(tag.name)" }
    }
    return copy(rest, to: tag.end)
  }

  private mutating func copy(_ rest: ArraySlice<UInt8>, to end: Int) -> ArraySlice<UInt8> {
    html += rest[..<end]
    return rest[end...]
  }

  /// Copies a `<` that begins no tag.
  private mutating func copySign(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if isKramdown { html.append(utf8: "&lt;") } else { html.append(UInt8(ascii: "<")) }
    return rest.dropFirst()
  }

  private mutating func finish(_ rest: ArraySlice<UInt8>) -> State {
    html += rest
    pending = []
    return .open
  }

  /// Ends the elements that are open.
  mutating func close() {
    html += pending
    pending = []
    guard isKramdown else { return }
    for name in names.reversed() { html.append(utf8: "</\(name)>") }
    names = []
  }
}

extension ArraySlice<UInt8> {
  /// Returns the offset of an ASCII text in any case.
  fileprivate func offset(of end: String) -> Int? {
    let end = Array(end.utf8)
    var rest = self
    while let start = rest.firstIndex(of: end[0]) {
      rest = rest[start...]
      if rest.count >= end.count, zip(rest, end).allSatisfy({ $0.asciiLowercased == $1 }) { return start }
      rest = rest.dropFirst()
    }
    return nil
  }
}
