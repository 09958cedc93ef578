import FeedCore

/// Quotation marks that are written as `<<` and `>>`.
enum AngleQuotes {
  /// Returns a line with `«` and `»` outside of code spans, or `nil` if it has none.
  static func replaced(in line: ArraySlice<UInt8>) -> [UInt8]? {
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
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return isChanged ? result : nil
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
