import FeedCore

/// Gives the quotation marks of a text the direction that kramdown gives them.
///
/// kramdown applies its rules to a mark and the character before it, unless that character is part of other markup.
struct KramdownQuotes {
  private let code: MarkdownCode
  private var open = OpenMarkup()

  init(code: MarkdownCode) { self.code = code }

  /// Returns a line with curly quotation marks, or `nil` if nothing changes.
  ///
  /// - Parameters:
  ///   - line: The content of the line.
  ///   - isContinued: Whether the previous line is in the same paragraph.
  /// - Returns: The changed line.
  mutating func replaced(in line: ArraySlice<UInt8>, isContinued: Bool) -> [UInt8]? {
    var output: [UInt8] = []
    var rest = line
    // The last character that is not part of markup.
    var previous: UInt8? = isContinued ? 0x0A : nil
    func copy(to end: Int) {
      output += rest[..<end]
      (rest, previous) = (rest[end...], nil)
    }
    if let end = open.end(in: line, isContinued: isContinued) {
      copy(to: end)
    } else if let end = code.end(of: line.startIndex) {
      copy(to: min(end, line.endIndex))
    } else if Self.isDefinition(line) {
      return nil
    }
    while let byte = rest.first {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let (marks, count) = Self.marks(rest, after: previous)
        output.append(utf8: marks)
        (rest, previous) = (rest.dropFirst(count), nil)
      } else if let angle = Self.angle(rest) {
        output.append(utf8: angle)
        (rest, previous) = (rest.dropFirst(2), nil)
      } else if let end = markupEnd(rest) {
        copy(to: end)
      } else {
        output.append(byte)
        (rest, previous) = (rest.dropFirst(), byte)
      }
    }
    return output.elementsEqual(line) ? nil : output
  }

  /// Whether a line is the definition of a link.
  static func isDefinition(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: "["), line.dropFirst().first != UInt8(ascii: "^"),
      let close = line.firstIndex(of: UInt8(ascii: "]"))
    else { return false }
    return line[(close + 1)...].first == UInt8(ascii: ":")
  }

  private static func angle(_ rest: ArraySlice<UInt8>) -> String? {
    rest.starts(with: "<<".utf8) ? "«" : rest.starts(with: ">>".utf8) ? "»" : nil
  }

  /// Returns the end of the markup at the start of a text, or `nil` if it is an ordinary character.
  private mutating func markupEnd(_ rest: ArraySlice<UInt8>) -> Int? {
    let next = rest.startIndex + 1
    switch rest.first {
    case UInt8(ascii: "\\"): return min(next + 1, rest.endIndex)
    case UInt8(ascii: "`"):
      return code.end(of: rest.startIndex).map { min($0, rest.endIndex) } ?? next
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["): return next
    case UInt8(ascii: "~") where rest[next...].first == UInt8(ascii: "~"): return next + 1
    case UInt8(ascii: "-") where rest[next...].first == UInt8(ascii: "-"):
      return rest.prefix(3).prefix { $0 == UInt8(ascii: "-") }.endIndex
    case UInt8(ascii: ".") where rest.starts(with: "...".utf8): return next + 2
    case UInt8(ascii: "&"):
      let name = rest[next...].prefix(32).prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "#") }
      return name.isEmpty || rest[name.endIndex...].first != UInt8(ascii: ";") ? nil : name.endIndex + 1
    case UInt8(ascii: "{") where rest[next...].first == UInt8(ascii: ":"):
      return rest.firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 }
    case UInt8(ascii: "]") where rest[next...].first == UInt8(ascii: "("): return open.linkEnd(rest)
    case UInt8(ascii: "<"): return tagEnd(rest)
    default: return nil
    }
  }

  private mutating func tagEnd(_ rest: ArraySlice<UInt8>) -> Int? {
    guard let next = rest.dropFirst().first, next.isASCIILetter || next == UInt8(ascii: "/") else { return nil }
    switch RawTag.read(rest, isStrict: true) {
    case .tag(let tag): return tag.end
    case .incomplete:
      open.openTag()
      return rest.endIndex
    case .invalid:
      let url = rest.prefix(512).prefix { $0 != UInt8(ascii: ">") && !$0.isSpace }
      return rest[url.endIndex...].first == UInt8(ascii: ">") ? url.endIndex + 1 : nil
    }
  }

  // MARK: Rules

  /// Returns the curly marks for those at the start of a text, and their number.
  private static func marks(_ rest: ArraySlice<UInt8>, after previous: UInt8?) -> (String, Int) {
    let after = rest.dropFirst()
    let isSingle = rest.first == UInt8(ascii: "'")
    let (opening, closing) = isSingle ? ("‘", "’") : ("“", "”")
    let isMark = after.first.map { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") } == true
    let begins = previous.map(\.isSpace) ?? true
    if previous == nil, isBeforeEmphasis(after) { return (opening, 1) }
    if previous == nil, isBeforePunctuation(after) { return (closing, 1) }
    if begins, isMark, after.first != rest.first, isWord(after.dropFirst().first) {
      return (isSingle ? "‘“" : "“‘", 2)
    }
    if begins, isSingle, after.prefix(2).allSatisfy(\.isASCIIDigit), after.dropFirst(2).first == UInt8(ascii: "s") {
      return (closing, 1)
    }
    guard let previous else {
      // The first of two marks is an ordinary character before the second one.
      if isMark { return ((isSingle ? "\\'" : "\\\"") + (after.first == UInt8(ascii: "'") ? "’" : "”"), 2) }
      let isEnd = after.first.map(\.isSpace) ?? true
      return (isEnd || after.first == UInt8(ascii: "s") && !isLetter(after.dropFirst()) ? closing : opening, 1)
    }
    if previous.isSpace, isWord(after.first) { return (opening, 1) }
    return (previous.isSpace || "\\[{(-".utf8.contains(previous) ? opening : closing, 1)
  }

  private static func isBeforeEmphasis(_ after: ArraySlice<UInt8>) -> Bool {
    let marks = after.prefix(2).prefix { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
    guard !marks.isEmpty else { return false }
    return marks.count > 1 || after[marks.endIndex...].first.map { !$0.isSpace } == true
  }

  private static func isBeforePunctuation(_ after: ArraySlice<UInt8>) -> Bool {
    guard let sign = after.first, sign > 0x20, sign < 0x7F, !sign.isASCIIAlphanumeric, sign != UInt8(ascii: "&"),
      !after.dropFirst().starts(with: "..".utf8)
    else { return false }
    return isLetter(after.dropFirst()) == (sign == UInt8(ascii: "_"))
  }

  private static func isWord(_ byte: UInt8?) -> Bool {
    byte.map { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") } ?? false
  }

  private static func isLetter(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    return first < 0x80 ? isWord(first) : AdjacentCharacter(text, isBefore: false) == .letter
  }
}
