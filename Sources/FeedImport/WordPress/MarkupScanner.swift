import FeedCore

/// Takes HTML as people write it apart: text, tags within it, tags of blocks, and what must stay as it is.
struct MarkupScanner {
  enum Piece {
    case text(ArraySlice<UInt8>)
    case inline(name: String, isEnd: Bool, ArraySlice<UInt8>)
    /// `isWhole` is true of a block that never has an end tag.
    case block(name: String, isEnd: Bool, isWhole: Bool, ArraySlice<UInt8>)
    /// A comment that parts the text, or an element in which line ends mean line ends.
    case verbatim(ArraySlice<UInt8>)
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "legend", "li",
    "main", "map", "menu", "nav", "ol", "p", "section", "summary", "table", "caption", "col", "colgroup", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul", "object", "audio", "video", "noscript",
  ]
  private static let verbatim: Set<String> = [
    "pre", "script", "style", "textarea", "iframe", "svg", "math", "select", "canvas",
  ]

  mutating func next() -> Piece? {
    guard position < bytes.count else { return nil }
    let start = position
    if bytes[start] == UInt8(ascii: "<"), let piece = markup(start) { return piece }
    // A “<” that begins nothing is text.
    position = bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    return .text(bytes[start..<position])
  }

  private mutating func markup(_ start: Int) -> Piece? {
    if bytes[start...].starts(with: "<!--".utf8) {
      position = end(of: "-->", from: start + 4) ?? bytes.count
      return .verbatim(bytes[start..<position])
    }
    var name = start + 1
    let isEnd = name < bytes.count && bytes[name] == UInt8(ascii: "/")
    if isEnd { name += 1 }
    guard name < bytes.count, bytes[name].isASCIILetter, let close = tagEnd(from: name) else { return nil }
    let tag = String(
      utf8: bytes[name...].prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }.map(\.asciiLowercased))
    position = close
    if MarkupScanner.verbatim.contains(tag), !isEnd {
      position = endTag(tag, from: close)
      return .verbatim(bytes[start..<position])
    }
    if tag == "hr" { return .block(name: tag, isEnd: false, isWhole: true, bytes[start..<close]) }
    guard MarkupScanner.blocks.contains(tag) else { return .inline(name: tag, isEnd: isEnd, bytes[start..<close]) }
    return .block(name: tag, isEnd: isEnd, isWhole: false, bytes[start..<close])
  }

  /// Where a tag ends, `>` in quotes not counted.
  private func tagEnd(from start: Int) -> Int? {
    var quote: UInt8?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    return nil
  }

  private func end(of text: String, from start: Int) -> Int? {
    var index = start
    while let found = bytes[min(index, bytes.count)...].firstIndex(where: { $0 == text.utf8.first }) {
      if bytes[found...].starts(with: text.utf8) { return found + text.utf8.count }
      index = found + 1
    }
    return nil
  }

  /// Where the element ends that began before; at its start tag where it never does.
  private func endTag(_ name: String, from start: Int) -> Int {
    var index = start
    while let found = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = bytes[found...].dropFirst(2).prefix(name.utf8.count).map(\.asciiLowercased)
      if found + 1 < bytes.count, bytes[found + 1] == UInt8(ascii: "/"), rest.elementsEqual(name.utf8) {
        return tagEnd(from: found) ?? bytes.count
      }
      index = found + 1
    }
    return start
  }
}
