internal import FeedCore

/// HTML so plain that cleaning it changes nothing, as most comments are: paragraphs, quotes and emphasis.
///
/// Such a fragment needs no parser. Whatever is not certainly plain is none of it.
struct PlainHTML {
  private static let blocks = ["p", "blockquote"].map { Array($0.utf8) }
  private static let inlines = ["em", "strong", "code", "del"].map { Array($0.utf8) }
  private static let entities = ["&amp;", "&lt;", "&gt;", "&quot;"].map { Array($0.utf8) }
  private static let mostDeep = 10

  private let html: [UInt8]
  private var position = 0
  /// The elements that are open.
  private var open: [[UInt8]] = []
  /// Whether the innermost element has nothing in it yet.
  private var isEmpty = false

  /// Whether a policy that keeps plain elements would write a fragment as it is.
  static func holds(_ html: [UInt8]) -> Bool {
    var reader = PlainHTML(html: html)
    while reader.position < html.count {
      guard reader.takesNext() else { return false }
    }
    return reader.open.isEmpty && (try? UTF8Span(validating: html.span)) != nil
  }

  /// Whether a policy keeps the elements, and so long a text.
  static func isKept(_ html: [UInt8], by policy: HTMLPolicy) -> Bool {
    html.count <= policy.limits.byteCount && policy.limits.depth > mostDeep
      && [.p, .blockquote, .em, .strong, .code, .del].allSatisfy(policy.allows)
  }

  private init(html: [UInt8]) { self.html = html }

  private mutating func takesNext() -> Bool {
    switch html[position] {
    case UInt8(ascii: "<"): return takesTag()
    case UInt8(ascii: "&"):
      guard let entity = Self.entities.first(where: { html[position...].starts(with: $0) }) else { return false }
      position += entity.count
      return takesText()
    case UInt8(ascii: "\n"):
      position += 1
      // Between blocks it counts for nothing.
      return open.last.map { Self.blocks[1] == $0 } ?? true || takesText()
    case UInt8(ascii: ">"), UInt8(ascii: "\""), 0..<0x20, 0x7F: return false
    // U+0080 to U+009F, U+FDD0 to U+FDEF, and the last two of each plane.
    case 0xC2 where at(1) < 0xA0, 0xEF where at(1) == 0xB7 || at(1) == 0xBF, 0xBF where at(1) >= 0xBE && at(1) < 0xC0:
      return false
    default:
      position += 1
      return takesText()
    }
  }

  private func at(_ distance: Int) -> UInt8 { position + distance < html.count ? html[position + distance] : 0 }

  /// Text stands in a paragraph.
  private mutating func takesText() -> Bool {
    isEmpty = false
    return open.last.map { $0 != Self.blocks[1] } ?? false
  }

  private mutating func takesTag() -> Bool {
    let isEnd = at(1) == UInt8(ascii: "/")
    let start = position + (isEnd ? 2 : 1)
    guard let end = html[start...].firstIndex(of: UInt8(ascii: ">")) else { return false }
    position = end + 1
    return isEnd ? takesEnd(html[start..<end]) : takesStart(html[start..<end])
  }

  private mutating func takesStart(_ name: ArraySlice<UInt8>) -> Bool {
    let isBlock = Self.blocks.contains { name.elementsEqual($0) }
    guard isBlock || Self.inlines.contains(where: { name.elementsEqual($0) }), open.count < Self.mostDeep else {
      return false
    }
    let isAmongBlocks = open.last.map { $0 == Self.blocks[1] } ?? true
    guard isBlock == isAmongBlocks, isBlock || !open.contains(where: { name.elementsEqual($0) }) else { return false }
    open.append(Array(name))
    isEmpty = true
    return true
  }

  private mutating func takesEnd(_ name: ArraySlice<UInt8>) -> Bool {
    guard !isEmpty, let last = open.popLast(), name.elementsEqual(last) else { return false }
    return true
  }
}
