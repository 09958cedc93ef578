import FeedCore

/// The extensions of kramdown in a line of text: `{::nomarkdown}`, `{::comment}` and `{::options /}`.
enum KramdownExtensions {
  /// Returns the line without extensions outside of code spans, or `nil` if it has none.
  static func removed(from line: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var rest = line
    var isChanged = false
    while let byte = rest.first {
      if byte == UInt8(ascii: "`") {
        let marks = rest.prefix { $0 == UInt8(ascii: "`") }
        let end = QuotationMarks.codeEnd(rest[marks.endIndex...], marks.count) ?? marks.endIndex
        result += rest[..<end]
        rest = rest[end...]
      } else if byte == UInt8(ascii: "{"), let end = end(of: rest) {
        rest = rest[end...]
        isChanged = true
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return isChanged ? result : nil
  }

  /// Returns the offset after an extension, with its content if that is a comment; `nil` for other text.
  private static func end(of text: ArraySlice<UInt8>) -> Int? {
    guard text.starts(with: "{::".utf8) || text.starts(with: "{:/".utf8),
      let close = text.firstIndex(of: UInt8(ascii: "}"))
    else { return nil }
    let name = text.dropFirst(3).prefix(while: \.isASCIILetter)
    let isEnd = text.starts(with: "{:/".utf8)
    guard isEnd || ["comment", "nomarkdown", "options"].contains(String(utf8: name)) else { return nil }
    guard !isEnd, name.elementsEqual("comment".utf8), text[close - 1] != UInt8(ascii: "/") else { return close + 1 }
    var rest = text[(close + 1)...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      rest = rest[open...]
      if rest.starts(with: "{:/".utf8), let end = rest.firstIndex(of: UInt8(ascii: "}")) { return end + 1 }
      rest = rest.dropFirst()
    }
    return nil
  }
}
