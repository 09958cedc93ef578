import FeedCore

/// Quotation marks that the smart punctuation of CommonMark does not have, or has otherwise.
enum QuotationMarks {
  /// Replaces quotation marks outside of code spans and tags.
  ///
  /// - Returns: The line in which the apostrophes of `'90s` and `*a*'s` are not opening quotation marks, and the marks of
  ///   `("/a")` are not closing ones; `nil` if nothing changes.
  static func replaced(in line: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var isChanged = false
    var rest = line
    let lastTag = line.lastIndex(of: UInt8(ascii: ">")) ?? line.startIndex
    while let byte = rest.first {
      if byte == UInt8(ascii: "`") {
        let marks = rest.prefix { $0 == UInt8(ascii: "`") }
        let end = codeEnd(rest[marks.endIndex...], marks.count) ?? marks.endIndex
        result += rest[..<end]
        rest = rest[end...]
      } else if byte == UInt8(ascii: "\\"), rest.count > 1 {
        result += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if byte == UInt8(ascii: "<"), let end = tagEnd(rest, last: lastTag) {
        result += rest[..<end]
        rest = rest[end...]
      } else if byte == UInt8(ascii: "'"), isApostrophe(rest, after: line[..<rest.startIndex]) {
        result += "’".utf8
        rest = rest.dropFirst()
        isChanged = true
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\""),
        isOpening(rest, after: line[..<rest.startIndex].last)
      {
        result += (byte == UInt8(ascii: "'") ? "‘" : "“").utf8
        rest = rest.dropFirst()
        isChanged = true
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return isChanged ? result : nil
  }

  /// Returns the offset after a tag, or `nil` if the text does not begin with one.
  ///
  /// - Parameters:
  ///   - text: The rest of a line.
  ///   - last: The offset of the last `>` in the line, so that the cost is linear in the length of the line.
  /// - Returns: The offset.
  static func tagEnd(_ text: ArraySlice<UInt8>, last: Int) -> Int? {
    guard let first = text.dropFirst().first, first.isASCIILetter || first == UInt8(ascii: "/"),
      text.startIndex < last
    else { return nil }
    return text.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  /// Whether a mark is the apostrophe of a decade, or of a word whose beginning is code or other markup.
  private static func isApostrophe(_ text: ArraySlice<UInt8>, after previous: ArraySlice<UInt8>) -> Bool {
    guard let last = previous.last else { return isDecade(text) }
    if isDecade(text), !last.isASCIIAlphanumeric { return true }
    guard isLetter(text.dropFirst(), isBefore: false) else { return false }
    if "`)]".utf8.contains(last) { return true }
    // The delimiters after a space begin the markup.
    let marks = previous.suffix(3).reversed().prefix { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
    return !marks.isEmpty
      && previous.dropLast(marks.count).last.map { !$0.isSpace && !"([{\"'".utf8.contains($0) } == true
  }

  /// Whether a mark follows a bracket and precedes a sign, so that CommonMark would read it as a closing one.
  private static func isOpening(_ text: ArraySlice<UInt8>, after previous: UInt8?) -> Bool {
    guard previous.map("([{".utf8.contains) == true, let next = text.dropFirst().first else { return false }
    return next > 0x20 && next < 0x80 && !next.isASCIIAlphanumeric && !")]},.;:!?".utf8.contains(next)
  }

  private static func isDecade(_ text: ArraySlice<UInt8>) -> Bool {
    let word = Array(text.dropFirst().prefix(3))
    return word.count == 3 && word[0].isASCIIDigit && word[1].isASCIIDigit && word[2] == UInt8(ascii: "s")
  }

  private static func isLetter(_ text: ArraySlice<UInt8>, isBefore: Bool) -> Bool {
    AdjacentCharacter(text, isBefore: isBefore) == .letter
  }

  /// Returns the offset after the end of a code span, or `nil` if it is not in the line.
  static func codeEnd(_ text: ArraySlice<UInt8>, _ count: Int) -> Int? {
    var rest = text
    while let start = rest.firstIndex(of: UInt8(ascii: "`")) {
      let marks = rest[start...].prefix { $0 == UInt8(ascii: "`") }
      if marks.count == count { return marks.endIndex }
      rest = rest[marks.endIndex...]
    }
    return nil
  }
}
