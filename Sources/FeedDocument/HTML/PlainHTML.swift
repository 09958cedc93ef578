internal import FeedCore

/// Sanitizes simple HTML, as in most comments, without a parser: paragraphs, quotations, emphasis and links.
///
/// Only links are rewritten. A fragment that is not certainly simple is rejected.
struct PlainHTML {
  private enum Element: CaseIterable {
    case p, blockquote, em, strong, code, del, a

    static let names = allCases.map { (element: $0, name: Array("\($0)".utf8)) }
    var isBlock: Bool { self == .p || self == .blockquote }
  }

  private static let entities = ["&amp;", "&lt;", "&gt;", "&quot;"].map { Array($0.utf8) }
  private static let mostDeep = 10

  private let html: [UInt8]
  private let base: IRI
  private let policy: HTMLPolicy
  private var position = 0
  /// The output so far: the fragment up to `writtenEnd`, which is after the last rewritten start tag.
  private var written: [UInt8] = []
  private var writtenEnd = 0
  /// The open elements, outermost first.
  private var open: [Element] = []
  /// Whether the innermost element is still empty.
  private var isEmpty = false

  /// Returns the sanitized fragment, or `nil` if it requires a parser.
  static func cleaned(_ html: [UInt8], base: IRI, policy: HTMLPolicy) -> [UInt8]? {
    guard policy.omitted == nil, html.count <= policy.limits.byteCount, policy.limits.depth > mostDeep,
      [.p, .blockquote, .em, .strong, .code, .del, .a].allSatisfy(policy.allows),
      policy.attributes(of: .a).contains("href")
    else { return nil }
    var reader = PlainHTML(html: html, base: base, policy: policy)
    while reader.position < html.count {
      guard reader.takesNext() else { return nil }
    }
    guard reader.open.isEmpty, (try? UTF8Span(validating: html.span)) != nil else { return nil }
    return reader.writtenEnd == 0 ? html : reader.written + html[reader.writtenEnd...]
  }

  private init(html: [UInt8], base: IRI, policy: HTMLPolicy) {
    (self.html, self.base, self.policy) = (html, base, policy)
  }

  private mutating func takesNext() -> Bool {
    switch html[position] {
    case UInt8(ascii: "<"): return takesTag()
    case UInt8(ascii: "&"):
      guard let entity = Self.entities.first(where: { html[position...].starts(with: $0) }) else { return false }
      position += entity.count
      return takesText()
    case UInt8(ascii: "\n"):
      position += 1
      // A line feed between blocks has no meaning.
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

  /// Moves to the next byte that may require attention.
  private mutating func passOverText() {
    position = html.withUnsafeBytes { $0.skipChunks(from: position + 1, to: $0.count) { !$0.mayNeedALook } }
  }

  /// Whether only blocks are allowed at the position, because no paragraph is open.
  private var holdsBlocks: Bool { open.last.map { $0 == .blockquote } ?? true }

  private func at(_ distance: Int) -> UInt8 { position + distance < html.count ? html[position + distance] : 0 }

  /// Returns whether text is allowed here, which requires a paragraph.
  private mutating func takesText() -> Bool {
    isEmpty = false
    return !holdsBlocks
  }

  private mutating func takesTag() -> Bool {
    let isEnd = at(1) == UInt8(ascii: "/")
    let start = position + (isEnd ? 2 : 1)
    guard let end = html.firstIndex(of: UInt8(ascii: ">"), from: start) else { return false }
    position = end + 1
    let tag = html[start..<end]
    if isEnd { return takesEnd(tag) }
    if tag.starts(with: Self.link) { return takesStart(.a) && takesURL(tag.dropFirst(Self.link.count)) }
    // A link without a URL is not a link.
    guard let element = Self.element(tag), element != .a else { return false }
    return takesStart(element)
  }

  private static let link = Array("a href=\"".utf8)

  /// Writes the start tag of a link as the policy requires.
  ///
  /// The last byte of the attribute value is its closing quote.
  private mutating func takesURL(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count > 1, text.last == UInt8(ascii: "\""), let url = Self.decoded(text.dropLast()),
      let target = URLResolver(base: base).resolve(url, schemes: policy.linkSchemes)
    else { return false }
    written += html[writtenEnd..<(text.startIndex - Self.link.count)]
    written += [UInt8(ascii: "a")]
    written.append(attribute: "href", value: target.description.utf8)
    if let relation = policy.linkRelation { written.append(attribute: "rel", value: relation.utf8) }
    written.append(UInt8(ascii: ">"))
    writtenEnd = position
    return true
  }

  /// Returns the URL, or `nil` unless it is printable ASCII without quotes and with only ampersands escaped.
  private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var url: [UInt8] = []
    url.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      guard 0x21..<0x7F ~= byte, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "<") else { return nil }
      url.append(byte)
      let isReference = byte == UInt8(ascii: "&")
      if isReference, !text[index...].starts(with: entities[0]) { return nil }
      index += isReference ? entities[0].count : 1
    }
    return url
  }

  private mutating func takesStart(_ element: Element) -> Bool {
    guard open.count < Self.mostDeep, element.isBlock == holdsBlocks,
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

extension ByteChunk {
  /// Whether any byte may be markup, a control character, or part of a character that is not allowed.
  fileprivate var mayNeedALook: Bool {
    contains(below: 0x20) || contains(UInt8(ascii: "<"), ignoring: 0b010)
      || contains(UInt8(ascii: "&"), ignoring: 0b100)
      || contains(0x7F) || !isASCII && (contains(0xC2) || contains(0xEF) || contains(0xBF))
  }
}
