import FeedCore

/// Estimates the size of a Markdown text’s link definitions after expansion.
///
/// Each use of `[name]` copies the definition `[name]: url "title"` into the output. The estimate is an upper bound;
/// cmark-gfm itself has no limit.
struct ReferenceExpansion {
  private let text: ArraySlice<UInt8>
  private var uses: [String: Int] = [:]
  /// The size of the longest definition of each name.
  private var sizes: [String: Int] = [:]
  /// The end of the last paragraph that was searched.
  private var paragraphEnd = 0

  /// Returns the maximum size of the expanded definitions in bytes.
  static func bytes(of text: ArraySlice<UInt8>) -> Int {
    var growth = ReferenceExpansion(text: text)
    growth.scan()
    return growth.sizes.reduce(0) { $0 + $1.value * (growth.uses[$1.key] ?? 0) }
  }

  /// Returns the text with its definitions escaped, so that they are plain text.
  static func withoutDefinitions(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 64)
    for byte in text {
      if byte == UInt8(ascii: ":"), result.last == UInt8(ascii: "]") { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
    }
    return result
  }

  private init(text: ArraySlice<UInt8>) { self.text = text }

  private mutating func scan() {
    var start: Int?
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): start = index
      case UInt8(ascii: "]"):
        if let opening = start { name(opening, index) }
        start = nil
      default: break
      }
      index += 1
    }
  }

  /// Counts a use of the name in brackets, or stores the size of its definition.
  private mutating func name(_ opening: Int, _ closing: Int) {
    let name = Self.folded(text[opening + 1..<closing])
    uses[name, default: 0] += 1
    guard text[closing...].dropFirst().first == UInt8(ascii: ":"), !isFootnote(opening) else { return }
    sizes[name] = max(sizes[name] ?? 0, definitionEnd(closing + 2) - opening)
  }

  /// Returns the name without white space, quote markers and case, which Markdown ignores.
  private static func folded(_ name: ArraySlice<UInt8>) -> String {
    String(utf8: name.filter { !$0.isSpace && $0 != UInt8(ascii: ">") }).lowercased().uppercased().lowercased()
  }

  /// Whether `[^name]:` begins a line; then it is a footnote, which is not copied.
  private func isFootnote(_ opening: Int) -> Bool {
    let before = text[..<opening].suffix(while: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") })
    let isFirst = before.startIndex == text.startIndex || text[before.startIndex - 1] == UInt8(ascii: "\n")
    return text[opening + 1] == UInt8(ascii: "^") && isFirst && before.count { $0 == UInt8(ascii: " ") } < 4
  }

  /// Returns the end of a definition: the end of its line, or of its paragraph if the title may continue.
  private mutating func definitionEnd(_ start: Int) -> Int {
    let line = text[start...].prefix { $0 != UInt8(ascii: "\n") }
    let next = text[line.endIndex...].first { !$0.isSpace && $0 != UInt8(ascii: ">") }
    if isWhole(line.trimmingSpace()), next.map({ !Self.isQuote($0) }) ?? true { return line.endIndex }
    if line.endIndex > paragraphEnd { paragraphEnd = endOfParagraph(line.endIndex) }
    return paragraphEnd
  }

  /// Whether a line contains a URL, and optionally a closed title and nothing else.
  private func isWhole(_ line: ArraySlice<UInt8>) -> Bool {
    guard !line.isEmpty else { return false }
    let opening = line.indices.dropFirst().first { Self.isQuote(line[$0]) && line[$0 - 1].isSpace }
    guard let opening else { return true }
    let closing = line[opening] == UInt8(ascii: "(") ? UInt8(ascii: ")") : line[opening]
    return line.endIndex - opening > 1 && line.last == closing && !line.contains(UInt8(ascii: "\\"))
      && !line.contains(UInt8(ascii: "<"))
  }

  private static func isQuote(_ byte: UInt8) -> Bool { "\"'(".utf8.contains(byte) }

  private func endOfParagraph(_ start: Int) -> Int {
    var rest = text[start...].dropFirst()
    while !rest.isEmpty {
      let line = rest.prefix { $0 != UInt8(ascii: "\n") }
      if line.allSatisfy({ $0.isSpace || $0 == UInt8(ascii: ">") }) { return line.startIndex }
      rest = rest[line.endIndex...].dropFirst()
    }
    return text.endIndex
  }
}

extension BidirectionalCollection {
  fileprivate func suffix(while condition: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, condition(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
