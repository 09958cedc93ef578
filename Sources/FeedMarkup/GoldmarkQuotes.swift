import FeedCore

/// Gives the quotation marks of a text the direction that goldmark gives them; those without a partner remain straight.
struct GoldmarkQuotes {
  private let code: MarkdownCode
  /// The marks that are not closed, which goldmark counts across paragraphs.
  private var singles = 0
  private var doubles = 0
  private var open = OpenMarkup()

  init(code: MarkdownCode) { self.code = code }

  /// Returns a line with curly quotation marks, or `nil` if nothing changes.
  ///
  /// - Parameters:
  ///   - line: The content of the line.
  ///   - isContinued: Whether the previous line is in the same paragraph.
  /// - Returns: The changed line.
  mutating func replaced(in line: ArraySlice<UInt8>, isContinued: Bool) -> [UInt8]? {
    guard !KramdownQuotes.isDefinition(line) else { return nil }
    var output: [UInt8] = []
    var rest = line
    func copy(to end: Int) {
      output += rest[..<end]
      rest = rest[end...]
    }
    if let end = open.end(in: line, isContinued: isContinued) {
      copy(to: end)
    } else if let end = code.end(of: line.startIndex) {
      copy(to: min(end, line.endIndex))
    }
    let lastTag = line.lastIndex(of: UInt8(ascii: ">")) ?? line.startIndex
    while let byte = rest.first {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let before = line[..<rest.startIndex]
        output += byte == UInt8(ascii: "'") ? single(rest, after: before) : double(rest, after: before)
        rest = rest.dropFirst()
      } else if rest.starts(with: "<<".utf8) || rest.starts(with: ">>".utf8) {
        output += (byte == UInt8(ascii: "<") ? "«" : "»").utf8
        rest = rest.dropFirst(2)
      } else {
        copy(to: markupEnd(rest, lastTag: lastTag) ?? rest.startIndex + 1)
      }
    }
    return output.elementsEqual(line) ? nil : output
  }

  private mutating func markupEnd(_ rest: ArraySlice<UInt8>, lastTag: Int) -> Int? {
    switch rest.first {
    case UInt8(ascii: "\\"): return min(rest.startIndex + 2, rest.endIndex)
    case UInt8(ascii: "`"): return code.end(of: rest.startIndex).map { min($0, rest.endIndex) }
    case UInt8(ascii: "<") where rest.dropFirst().first?.isASCIILetter == true:
      if let end = QuotationMarks.tagEnd(rest, last: lastTag) { return end }
      guard case .incomplete = RawTag.read(rest, isStrict: true) else { return nil }
      open.openTag()
      return rest.endIndex
    case UInt8(ascii: "]") where rest.dropFirst().first == UInt8(ascii: "("): return open.linkEnd(rest)
    default: return nil
    }
  }

  // MARK: Rules

  private mutating func single(_ rest: ArraySlice<UInt8>, after before: ArraySlice<UInt8>) -> [UInt8] {
    let (opens, closes) = Self.directions(rest, after: before)
    let after = rest.dropFirst()
    if opens, !closes, after.prefix(2).allSatisfy(\.isASCIIDigit), after.dropFirst(2).first == UInt8(ascii: "s"),
      Self.isEnd(after.dropFirst(3))
    {
      return Array("’".utf8)
    }
    let last = Self.kind(before, isBefore: true)
    if last != .letter, after.first.map("tenl".utf8.contains) == true { return Array("’".utf8) }
    if last == .letter, Self.kind(after, isBefore: false) == .letter, after.first?.isASCIIDigit == false {
      return Array("’".utf8)
    }
    if opens, !closes {
      let isSuffix =
        after.first.map("smtd".utf8.contains) == true && Self.isEnd(after.dropFirst())
        || ["ve", "ll", "re"].contains { after.starts(with: $0.utf8) } && Self.isEnd(after.dropFirst(2))
      if !isSuffix { singles += 1 }
      return Array((isSuffix ? "’" : "‘").utf8)
    }
    if after.count > 1 || after.first?.isSpace == true, after.first?.isASCIIDigit == false { return Array("’".utf8) }
    if singles > 0, closes, !opens || Self.mayAlsoClose(before: after) {
      singles -= 1
      return Array("’".utf8)
    }
    return Array("\\'".utf8)
  }

  private mutating func double(_ rest: ArraySlice<UInt8>, after before: ArraySlice<UInt8>) -> [UInt8] {
    let (opens, closes) = Self.directions(rest, after: before)
    if opens, !closes {
      doubles += 1
      return Array("“".utf8)
    }
    let after = rest.dropFirst()
    let isInches = after.first == UInt8(ascii: "\"") && before.last?.isASCIIDigit == true
    if doubles > 0, closes, !opens || Self.mayAlsoClose(before: after), !isInches {
      doubles -= 1
      return Array("”".utf8)
    }
    return Array("\\\"".utf8)
  }

  /// Whether a mark that may open a quotation may also close one, which the text after it decides.
  private static func mayAlsoClose(before after: ArraySlice<UInt8>) -> Bool {
    kind(after, isBefore: false) == .punctuation && isEnd(after.dropFirst())
  }

  /// Whether the run of marks at the start of a text can open and close a quotation (CommonMark, section 6.2).
  private static func directions(
    _ rest: ArraySlice<UInt8>, after before: ArraySlice<UInt8>
  ) -> (opens: Bool, closes: Bool) {
    let run = rest.prefix(64).prefix { $0 == rest.first }
    let (last, next) = (kind(before, isBefore: true), kind(rest[run.endIndex...], isBefore: false))
    return (
      next != .space && (next != .punctuation || last != .letter),
      last != .space && (last != .punctuation || next != .letter)
    )
  }

  /// Whether a text is empty or begins with a space or a punctuation mark.
  private static func isEnd(_ text: ArraySlice<UInt8>) -> Bool { kind(text, isBefore: false) != .letter }

  private static func kind(_ text: ArraySlice<UInt8>, isBefore: Bool) -> AdjacentCharacter {
    SymbolPunctuation.isSymbol(text, isBefore: isBefore) ? .punctuation : AdjacentCharacter(text, isBefore: isBefore)
  }
}
