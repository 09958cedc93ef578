internal import FeedCore

/// Reads the visible text of simple HTML without a parser, as in most comments: paragraphs, quotations, lists and links.
///
/// A fragment that is not certainly simple is rejected.
struct PlainTextScan {
  private static let inlines: HTMLTagSet = [.a, .em, .strong, .code, .del]
  private static let blocks: HTMLTagSet = [.p, .blockquote, .ul, .ol, .li, .pre]
  private static let mostBytes = 1 << 20
  private static let mostDeep = 20

  private let html: [UInt8]
  private var position = 0
  private var text = PlainText.Collapser()
  /// The open elements, outermost first.
  private var open: [HTMLTag] = []

  /// Returns the text of a fragment, or `nil` if it requires a parser.
  static func text(of html: [UInt8]) -> String? {
    guard html.count <= mostBytes, html.firstInvalidUTF8 == nil else { return nil }
    var scan = PlainTextScan(html: html)
    while scan.position < html.count {
      guard scan.takesNext() else { return nil }
    }
    return scan.open.isEmpty ? String(utf8: scan.text.bytes) : nil
  }

  private init(html: [UInt8]) { self.html = html }

  private func at(_ index: Int) -> UInt8 { index < html.count ? html[index] : 0 }

  private mutating func takesNext() -> Bool {
    switch html[position] {
    case UInt8(ascii: "<"): return at(position + 1) == UInt8(ascii: "/") ? takesEnd() : takesStart()
    case UInt8(ascii: "&"): return takesReference()
    // The parser removes U+0080 to U+009F, U+FDD0 to U+FDEF, and the last two of each plane.
    case 0xC2 where at(position + 1) < 0xA0, 0xEF where at(position + 1) == 0xB7 || at(position + 1) == 0xBF,
      0xBF where 0xBE..<0xC0 ~= at(position + 1):
      return false
    case UInt8(ascii: "\n"), 0x20..<0x7F, 0x80...: text.append(html[position])
    default: return false
    }
    position += 1
    return true
  }

  private static let references: [(name: [UInt8], byte: UInt8)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
  ].map { (Array($0.utf8), UInt8(ascii: $1)) }

  private mutating func takesReference() -> Bool {
    guard let (name, byte) = Self.references.first(where: { html[position...].starts(with: $0.name) }) else {
      return false
    }
    text.append(byte)
    position += name.count
    return true
  }

  private mutating func takesStart() -> Bool {
    guard let tag = takeName(from: position + 1) else { return false }
    let isEmptyTag = tag == .br && takesSlash()
    guard isEmptyTag || takesAttributes() else { return false }
    if tag == .br {
      text.breakLine()
      return true
    }
    guard isAllowed(tag) else { return false }
    if Self.blocks.contains(tag) { text.breakLine() }
    open.append(tag)
    return true
  }

  private mutating func takesEnd() -> Bool {
    guard let tag = takeName(from: position + 2), at(position) == UInt8(ascii: ">"), open.popLast() == tag else {
      return false
    }
    position += 1
    if Self.blocks.contains(tag) { text.breakLine() }
    return true
  }

  /// Whether the start tag of an element closes no other element.
  private func isAllowed(_ tag: HTMLTag) -> Bool {
    guard open.count < Self.mostDeep else { return false }
    if Self.inlines.contains(tag) { return tag != .a || !open.contains(.a) }
    return Self.blocks.contains(tag) && !open.contains(.p)
      && (tag != .li || open.last == .ul || open.last == .ol)
  }

  /// Reads the name of a tag, and moves to the byte after it.
  private mutating func takeName(from start: Int) -> HTMLTag? {
    var end = start
    while at(end).isASCIIAlphanumeric { end += 1 }
    position = end
    return end > start ? HTMLTag(html, start..<end) : nil
  }

  private mutating func takesSlash() -> Bool {
    let slash = at(position) == 0x20 ? position + 1 : position
    guard at(slash) == UInt8(ascii: "/"), at(slash + 1) == UInt8(ascii: ">") else { return false }
    position = slash + 2
    return true
  }

  /// Reads attributes in double quotes and the end of the tag.
  private mutating func takesAttributes() -> Bool {
    while at(position) == 0x20 {
      position += 1
      let start = position
      while at(position).isASCIILetter || at(position) == UInt8(ascii: "-") { position += 1 }
      guard position > start, at(position) == UInt8(ascii: "="), at(position + 1) == UInt8(ascii: "\""),
        let quote = html.firstIndex(of: UInt8(ascii: "\""), from: position + 2)
      else { return false }
      position = quote + 1
    }
    guard at(position) == UInt8(ascii: ">") else { return false }
    position += 1
    return true
  }
}
