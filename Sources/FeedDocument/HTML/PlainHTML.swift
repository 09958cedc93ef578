internal import FeedCore

/// HTML so plain that cleaning it changes nothing, as most comments are: paragraphs, quotes and emphasis.
///
/// Such a fragment needs no parser. Whatever is not certainly plain is none of it.
struct PlainHTML {
  private enum Element: CaseIterable {
    case p, blockquote, em, strong, code, del

    static let names = allCases.map { (element: $0, name: Array("\($0)".utf8)) }
    var isBlock: Bool { self == .p || self == .blockquote }
  }

  private static let entities = ["&amp;", "&lt;", "&gt;", "&quot;"].map { Array($0.utf8) }
  private static let mostDeep = 10

  private let html: [UInt8]
  private var position = 0
  /// The elements that are open.
  private var open: [Element] = []
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
      return holdsBlocks || takesText()
    case UInt8(ascii: ">"), UInt8(ascii: "\""), 0..<0x20, 0x7F: return false
    // U+0080 to U+009F, U+FDD0 to U+FDEF, and the last two of each plane.
    case 0xC2 where at(1) < 0xA0, 0xEF where at(1) == 0xB7 || at(1) == 0xBF, 0xBF where at(1) >= 0xBE && at(1) < 0xC0:
      return false
    default:
      guard takesText() else { return false }
      passOverText()
      return true
    }
  }

  /// Goes on to where something may have to be looked at.
  private mutating func passOverText() {
    position += 1
    html.withUnsafeBytes { text in
      while position + 8 <= text.count, !ByteWord(text, at: position).mayNeedALook { position += 8 }
    }
  }

  /// Whether what comes next stands in no paragraph.
  private var holdsBlocks: Bool { open.last.map { $0 == .blockquote } ?? true }

  private func at(_ distance: Int) -> UInt8 { position + distance < html.count ? html[position + distance] : 0 }

  /// Text stands in a paragraph.
  private mutating func takesText() -> Bool {
    isEmpty = false
    return !holdsBlocks
  }

  private mutating func takesTag() -> Bool {
    let isEnd = at(1) == UInt8(ascii: "/")
    let start = position + (isEnd ? 2 : 1)
    guard let end = html[start...].firstIndex(of: UInt8(ascii: ">")) else { return false }
    position = end + 1
    return isEnd ? takesEnd(html[start..<end]) : takesStart(html[start..<end])
  }

  private mutating func takesStart(_ name: ArraySlice<UInt8>) -> Bool {
    guard let element = Self.element(name), open.count < Self.mostDeep, element.isBlock == holdsBlocks,
      element.isBlock || !open.contains(element)
    else { return false }
    open.append(element)
    isEmpty = true
    return true
  }

  private mutating func takesEnd(_ name: ArraySlice<UInt8>) -> Bool {
    guard !isEmpty, let last = open.popLast() else { return false }
    return Self.element(name) == last
  }

  private static func element(_ name: ArraySlice<UInt8>) -> Element? {
    for element in Element.names where name.elementsEqual(element.name) { return element.element }
    return nil
  }
}

extension ByteWord {
  /// Whether any byte may be more than a part of a text: markup, a control, or of a character that no text may hold.
  fileprivate var mayNeedALook: Bool {
    holds(below: 0x20) || holds(UInt8(ascii: "<"), ignoring: 0b010) || holds(UInt8(ascii: "&"), ignoring: 0b100)
      || holds(0x7F) || !isASCII && (holds(0xC2) || holds(0xEF) || holds(0xBF))
  }
}
