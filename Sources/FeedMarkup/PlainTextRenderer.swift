import FeedCore

/// Renders plain text as HTML with paragraphs, line breaks and links.
package enum PlainTextRenderer {
  package static func html(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var html: [UInt8] = []
    var isOpen = false
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = line.trimmingSpace()
      if line.isEmpty {
        if isOpen { html.append(utf8: "</p>\n") }
        isOpen = false
        continue
      }
      html.append(utf8: isOpen ? "<br>\n" : "<p>")
      isOpen = true
      append(line, to: &html)
    }
    if isOpen { html.append(utf8: "</p>\n") }
    return html
  }

  private static func append(_ line: ArraySlice<UInt8>, to html: inout [UInt8]) {
    var rest = line
    while !rest.isEmpty {
      let isAtWordStart = rest.startIndex == line.startIndex || !line[rest.startIndex - 1].isASCIIAlphanumeric
      if isAtWordStart, let url = url(at: rest) {
        html.append(utf8: "<a href=\"")
        escape(url, to: &html)
        html.append(utf8: "\">")
        escape(url, to: &html)
        html.append(utf8: "</a>")
        rest = rest[url.endIndex...]
      } else {
        escape(rest.prefix(1), to: &html)
        rest = rest.dropFirst()
      }
    }
  }

  /// Returns the URL at the beginning of a text without trailing punctuation, or `nil` if there is none.
  static func url(at text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard text.first == UInt8(ascii: "h") else { return nil }
    for scheme in ["https://", "http://"] where text.starts(with: scheme.utf8) {
      var url = text.prefix { $0 > 0x20 && $0 != 0x7F && !"<>\"`".utf8.contains($0) }
      while let last = url.last, ".,;:!?)]'*_".utf8.contains(last) {
        if last == UInt8(ascii: ")"), url.contains(UInt8(ascii: "(")) { break }
        url.removeLast()
      }
      return url.count > scheme.utf8.count ? url : nil
    }
    return nil
  }

  private static func escape(_ text: ArraySlice<UInt8>, to html: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): html.append(utf8: "&amp;")
      case UInt8(ascii: "<"): html.append(utf8: "&lt;")
      case UInt8(ascii: ">"): html.append(utf8: "&gt;")
      case UInt8(ascii: "\""): html.append(utf8: "&quot;")
      default: html.append(byte)
      }
    }
  }
}
