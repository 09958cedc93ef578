import FeedCore

/// Quotation marks that the smart punctuation of CommonMark does not have, or has otherwise.
enum AngleQuotes {
  /// Replaces quotation marks outside of code spans and tags.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - isStraight: Whether quotation marks between letters remain straight.
  /// - Returns: The line in which `<<` and `>>` are `«` and `»`, and the apostrophe of `'90s` is not an opening quotation
  ///   mark; `nil` if nothing changes.
  static func replaced(in line: ArraySlice<UInt8>, isStraight: Bool) -> [UInt8]? {
    var result: [UInt8] = []
    var isChanged = false
    var rest = line
    while let byte = rest.first {
      if byte == UInt8(ascii: "`") {
        let marks = rest.prefix { $0 == UInt8(ascii: "`") }
        let end = codeEnd(rest[marks.endIndex...], marks.count) ?? marks.endIndex
        result += rest[..<end]
        rest = rest[end...]
      } else if byte == UInt8(ascii: "\\"), rest.count > 1 {
        result += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">"), rest.dropFirst().first == byte {
        result += (byte == UInt8(ascii: "<") ? "«" : "»").utf8
        rest = rest.dropFirst(2)
        isChanged = true
      } else if byte == UInt8(ascii: "<"), let end = tagEnd(rest) {
        result += rest[..<end]
        rest = rest[end...]
      } else if byte == UInt8(ascii: "'"), isDecade(rest), result.last?.isASCIIAlphanumeric != true {
        result += "’".utf8
        rest = rest.dropFirst()
        isChanged = true
      } else {
        if isStraight, byte == UInt8(ascii: "\""), isLetter(line[..<rest.startIndex], isBefore: true),
          isLetter(rest.dropFirst(), isBefore: false)
        {
          result.append(UInt8(ascii: "\\"))
          isChanged = true
        }
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return isChanged ? result : nil
  }

  /// Returns the offset after a tag, or `nil` if the text does not begin with one.
  private static func tagEnd(_ text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.dropFirst().first, first.isASCIILetter || first == UInt8(ascii: "/") else { return nil }
    return text.prefix(512).firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
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
