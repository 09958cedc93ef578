import FeedCore

/// The start tag of a block element at the start of a line of Markdown.
struct MarkdownElement {
  let name: String
  /// Whether the content of the element is Markdown (`markdown="1"`).
  let hasMarkdown: Bool
  /// The offset after the tag.
  let end: Int

  private static let blocks: Set<String> = [
    "article", "aside", "blockquote", "center", "details", "div", "dl", "fieldset", "figure", "footer",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "main", "nav", "ol", "p", "section", "table", "ul",
  ]

  /// Reads the tag, or returns `nil` if the line begins with anything else.
  init?(_ line: ArraySlice<UInt8>) {
    guard line.first == UInt8(ascii: "<") else { return nil }
    let letters = line.dropFirst().prefix { $0.isASCIIAlphanumeric }
    name = String(utf8: letters).lowercased()
    guard MarkdownElement.blocks.contains(name), let close = line.firstIndex(of: UInt8(ascii: ">")),
      line[close - 1] != UInt8(ascii: "/")
    else { return nil }
    end = close + 1
    hasMarkdown = MarkdownElement.hasMarkdown(line[..<end])
  }

  /// Whether a line has a tag with the attribute `markdown`, and its value is not `0`.
  static func hasMarkdown(_ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    while let start = rest.firstIndex(of: UInt8(ascii: "m")) {
      rest = rest[start...]
      guard rest.starts(with: "markdown=".utf8), start > line.startIndex, line[start - 1].isSpace else {
        rest = rest.dropFirst()
        continue
      }
      let value = rest.dropFirst(9).drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      return value.first != UInt8(ascii: "0")
    }
    return false
  }
}
