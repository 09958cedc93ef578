import FeedCore
import FeedDocument

/// Finds markup in text that should be plain.
enum PlainTextMarkup {
  /// Returns the range of the first tag or character reference, such as `</b>`, `<br>`, `&nbsp;` or `&#233;`.
  static func first(_ text: [UInt8]) -> Range<Int>? {
    var scanner = HTMLScanner(text)
    while let token = scanner.next() {
      switch token.kind {
      case .startTag, .endTag:
        if token.isClosed, HTMLNames.html.contains(String(utf8: text[token.name]).lowercased()) { return token.range }
      case .text, .comment, .doctype: break
      }
      if let reference = reference(text, in: token.range) { return reference }
    }
    return nil
  }

  private static func reference(_ text: [UInt8], in range: Range<Int>) -> Range<Int>? {
    var position = range.lowerBound
    while let start = text[position..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
      position = start + 1
      let isNumeric = position < text.count && text[position] == UInt8(ascii: "#")
      let name = text[(isNumeric ? position + 1 : position)...].prefix(32).prefix(while: \.isASCIIAlphanumeric)
      let isClosed = name.endIndex < text.count && text[name.endIndex] == UInt8(ascii: ";")
      // HTML reads a numeric reference also without its semicolon.
      let isReference = isNumeric ? isNumber(name) : isClosed && name.first?.isASCIILetter ?? false
      if isReference { return start..<name.endIndex + (isClosed ? 1 : 0) }
    }
    return nil
  }

  private static func isNumber(_ name: ArraySlice<UInt8>) -> Bool {
    name.first.map { $0.isASCIIDigit || $0 == UInt8(ascii: "x") || $0 == UInt8(ascii: "X") } ?? false
  }
}
