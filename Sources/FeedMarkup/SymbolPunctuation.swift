import FeedCore

/// Lets symbols beside `*`, `_` and `~` be punctuation, as in CommonMark since version 0.31.
///
/// The parser has an older version, in which `✅_a_` and `×*b*` are other words. A punctuation mark between the symbol and
/// the delimiter has the same effect; it is removed from the HTML.
enum SymbolPunctuation {
  private static let mark = Array("\u{2E31}".utf8)
  /// The byte before a mark that follows a symbol, and the byte after one that precedes a symbol.
  private static let (after, before): (UInt8, UInt8) = (0x05, 0x06)

  /// Returns the text with marks, or `nil` if no symbol is next to a delimiter.
  ///
  /// The cost is linear in the length of the text.
  static func marked(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard hasCandidate(text) else { return nil }
    var output: [UInt8] = []
    var position = text.startIndex
    for line in MarkdownLineReader(text) where line.kind == .text {
      let words = text[line.text..<line.range.upperBound]
      var index = words.startIndex
      while index < words.endIndex {
        guard isDelimiter(words[index]) else {
          index = end(ofOther: words[index...])
          continue
        }
        let run = index..<words[index...].prefix { $0 == words[index] }.endIndex
        index = run.upperBound
        let isAfter = isSymbol(words[..<run.lowerBound], isBefore: true)
        let isBefore = isSymbol(words[run.upperBound...], isBefore: false)
        guard isAfter || isBefore, AdjacentCharacter(words[..<run.lowerBound], isBefore: true) != .space,
          AdjacentCharacter(words[run.upperBound...], isBefore: false) != .space
        else { continue }
        output += text[position..<run.lowerBound]
        if isAfter { output += [after] + mark }
        output += words[run]
        if isBefore { output += mark + [before] }
        position = run.upperBound
      }
    }
    return position == text.startIndex ? nil : output + text[position...]
  }

  /// Returns the HTML without marks.
  static func unmarked(_ html: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(html.count)
    var index = 0
    while index < html.count {
      switch html[index] {
      case after: index += html[(index + 1)...].starts(with: mark) ? 1 + mark.count : 1
      case before:
        if output.suffix(mark.count).elementsEqual(mark) { output.removeLast(mark.count) }
        index += 1
      default:
        output.append(html[index])
        index += 1
      }
    }
    return output
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
  }

  /// Whether a character that is not ASCII is next to a delimiter.
  private static func hasCandidate(_ text: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in text {
      if isDelimiter(byte) && previous >= 0x80 || byte >= 0x80 && isDelimiter(previous) { return true }
      previous = byte
    }
    return false
  }

  static func isSymbol(_ text: ArraySlice<UInt8>, isBefore: Bool) -> Bool {
    guard let byte = isBefore ? text.last : text.first, byte >= 0x80 else { return false }
    let bytes = isBefore ? text.suffix(4).drop { $0 & 0xC0 == 0x80 } : text.prefix(4)
    let characters = String(utf8: bytes).unicodeScalars
    guard let scalar = isBefore ? characters.last : characters.first else { return false }
    return [.mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol].contains(scalar.properties.generalCategory)
  }

  /// Returns the offset after code, a tag, the URL of a link, an escaped character or another byte.
  private static func end(ofOther rest: ArraySlice<UInt8>) -> Int {
    let next = rest.startIndex + 1
    switch rest.first {
    case UInt8(ascii: "\\"): return min(next + 1, rest.endIndex)
    case UInt8(ascii: "`"):
      let marks = rest.prefix { $0 == UInt8(ascii: "`") }
      return QuotationMarks.codeEnd(rest[marks.endIndex...], marks.count) ?? marks.endIndex
    case UInt8(ascii: "<"): return rest.prefix(512).firstIndex(of: UInt8(ascii: ">")) ?? next
    case UInt8(ascii: "]") where rest[next...].first == UInt8(ascii: "("):
      return rest.prefix(512).firstIndex(of: UInt8(ascii: ")")) ?? next
    case UInt8(ascii: ":") where rest[next...].starts(with: "//".utf8):
      return rest.firstIndex(where: \.isSpace) ?? rest.endIndex
    default: return next
    }
  }
}
