import FeedCore

/// Renders the HTML of WordPress comments, in which line ends are line breaks and empty lines separate paragraphs.
package enum WordPressRenderer {
  package static func html(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var html: [UInt8] = []
    var paragraph: [ArraySlice<UInt8>] = []
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = line.trimmingSpace()
      if line.isEmpty {
        close(&paragraph, into: &html)
      } else {
        paragraph.append(line)
      }
    }
    close(&paragraph, into: &html)
    return html
  }

  private static func close(_ lines: inout [ArraySlice<UInt8>], into html: inout [UInt8]) {
    guard let first = lines.first else { return }
    let isBlock = blocks.contains { first.starts(with: "<\($0)".utf8) }
    if !isBlock { html.append(utf8: "<p>") }
    for (index, line) in lines.enumerated() {
      if index > 0 { html.append(utf8: isBlock ? "\n" : "<br>\n") }
      appendLinked(line, to: &html)
    }
    html.append(utf8: isBlock ? "\n" : "</p>\n")
    lines = []
  }

  private static let blocks = [
    "blockquote", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "p>", "pre", "table", "ul",
  ]

  /// Appends a line with its URLs as links, except those in tags and existing links.
  private static func appendLinked(_ line: ArraySlice<UInt8>, to html: inout [UInt8]) {
    var rest = line
    var isLink = false
    while let byte = rest.first {
      if byte == UInt8(ascii: "<") {
        let tag = rest.prefix(through: rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex - 1)
        if tag.starts(with: "<a ".utf8) { isLink = true }
        if tag.starts(with: "</a".utf8) { isLink = false }
        html += tag
        rest = rest[tag.endIndex...]
      } else if !isLink, rest.startIndex == line.startIndex || !line[rest.startIndex - 1].isASCIIAlphanumeric,
        let url = PlainTextRenderer.url(at: rest)
      {
        html.append(utf8: "<a href=\"")
        html += url
        html.append(utf8: "\">")
        html += url
        html.append(utf8: "</a>")
        rest = rest[url.endIndex...]
      } else {
        html.append(byte)
        rest = rest.dropFirst()
      }
    }
  }
}
