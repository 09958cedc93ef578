import FeedCore

/// Converts web URLs in a text to links, as WordPress does when it shows a comment.
enum URLLinker {
  static func linked(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var html: [UInt8] = []
    var position = text.startIndex
    while let start = text[position...].firstIndex(of: UInt8(ascii: "h")) {
      html += text[position..<start]
      let isAtWordStart = start == text.startIndex || !text[start - 1].isASCIIAlphanumeric
      if isAtWordStart, let url = url(at: text[start...]) {
        html.append(utf8: "<a href=\"")
        html += url
        html.append(utf8: "\">")
        html += url
        html.append(utf8: "</a>")
        position = url.endIndex
      } else {
        html.append(text[start])
        position = start + 1
      }
    }
    return html + text[position...]
  }

  /// Whether a text is exactly one web URL.
  static func isURL(_ text: ArraySlice<UInt8>) -> Bool {
    text.starts(with: "http".utf8) && url(at: text)?.count == text.count
  }

  /// Returns the web URL at the start of a text, without trailing punctuation, or `nil` if there is none.
  private static func url(at text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    for scheme in ["https://", "http://"] where text.starts(with: scheme.utf8) {
      var url = text.prefix { $0 > 0x20 && $0 < 0x7F && !"<>\"'`[]{}|\\^".utf8.contains($0) }
      while let last = url.last, ".,;:!?)*_".utf8.contains(last) {
        if last == UInt8(ascii: ")"), url.contains(UInt8(ascii: "(")) { break }
        url.removeLast()
      }
      return url.count > scheme.utf8.count ? url : nil
    }
    return nil
  }
}
