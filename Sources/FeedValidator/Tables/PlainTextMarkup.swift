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
      let name = text[(start + 1)...].prefix(32).prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "#") }
      let end = start + 1 + name.count
      if let first = name.first, first == UInt8(ascii: "#") ? name.count > 1 : first.isASCIILetter, end < text.count,
        text[end] == UInt8(ascii: ";")
      {
        return start..<end + 1
      }
      position = start + 1
    }
    return nil
  }
}
