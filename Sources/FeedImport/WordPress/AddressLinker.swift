import FeedCore

/// Converts web URLs in a text to links, as WordPress does when it shows a comment.
enum AddressLinker {
  static func linked(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var html: [UInt8] = []
    var position = text.startIndex
    while let start = text[position...].firstIndex(of: UInt8(ascii: "h")) {
      html += text[position..<start]
      let isAtWordStart = start == text.startIndex || !text[start - 1].isASCIIAlphanumeric
      if isAtWordStart, let address = address(at: text[start...]) {
        html.append(utf8: "<a href=\"")
        html += address
        html.append(utf8: "\">")
        html += address
        html.append(utf8: "</a>")
        position = address.endIndex
      } else {
        html.append(text[start])
        position = start + 1
      }
    }
    return html + text[position...]
  }

  /// Returns the web URL at the start of a text, without trailing punctuation, or `nil` if there is none.
  private static func address(at text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    for scheme in ["https://", "http://"] where text.starts(with: scheme.utf8) {
      var address = text.prefix { $0 > 0x20 && $0 < 0x7F && !"<>\"'`[]{}|\\^".utf8.contains($0) }
      while let last = address.last, ".,;:!?)*_".utf8.contains(last) {
        if last == UInt8(ascii: ")"), address.contains(UInt8(ascii: "(")) { break }
        address.removeLast()
      }
      return address.count > scheme.utf8.count ? address : nil
    }
    return nil
  }
}
