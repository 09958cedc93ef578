import FeedCore
import FeedDocument

/// Finds the first start or end tag without a counterpart in HTML.
///
/// Elements whose end tags are optional in HTML, such as `p` and `li`, may remain open.
struct TagBalance {
  enum Problem { case closesNothing, neverClosed, onlySlash }

  struct Finding {
    let problem: Problem
    /// The name of the tag.
    let name: Range<Int>
  }

  /// The first problem and the name of its tag.
  private(set) var first: Finding?
  /// The name of the first element that closes a paragraph before the paragraph’s end tag.
  private(set) var paragraphEnd: Range<Int>?

  private var open: [OpenElement] = []
  /// The numbers of those open elements whose end tags may lack a start tag, by key.
  ///
  /// Any other end tag without a start tag is the first problem, so that the open elements are searched only once in
  /// vain.
  private var counts: [UInt64: Int] = [:]
  /// The index in `open` of the paragraph that contains the current text.
  private var paragraph: Int?

  private struct OpenElement {
    /// The key of the element’s name; see `key(_:_:)`.
    var key: UInt64
    var name: Range<Int>
    /// The name of the element whose start tag closed it; only for paragraphs.
    var endedBy: Range<Int>?
  }

  /// Whether the remaining tags are ignored.
  private var isDone = false

  /// Adds the next token of a text.
  mutating func add(_ token: HTMLScanner.Token, _ text: Span<UInt8>) {
    guard !isDone, first == nil else { return }
    switch token.kind {
    case .startTag where token.isClosed:
      begin(token.name, text, hasSlash: text[token.range.upperBound - 2] == UInt8(ascii: "/"))
    case .startTag: isDone = true
    case .endTag: end(token.name, text)
    case .comment, .doctype:
      // A conditional comment for an old browser cannot be checked.
      if text[token.range.lowerBound + 1] == UInt8(ascii: "!") { isDone = true }
    case .text: break
    }
  }

  /// Ends the text.
  mutating func finish(_ text: Span<UInt8>) {
    if !isDone, first == nil { blame(open[...], text) }
  }

  private mutating func begin(_ name: Range<Int>, _ text: Span<UInt8>, hasSlash: Bool) {
    guard !Self.void.contains(text, name) else { return }
    guard !hasSlash else {
      if Self.html.contains(text, name) { first = Finding(problem: .onlySlash, name: name) }
      return
    }
    let key = Self.key(text, name)
    if Self.blocks.contains(text, name) {
      if let paragraph { open[paragraph].endedBy = name }
      paragraph = key == Self.paragraphKey ? open.count : nil
    } else if Self.boundaries.contains(text, name) {
      paragraph = nil
    }
    open.append(OpenElement(key: key, name: name))
    if Self.implied.contains(text, name) { counts[key, default: 0] += 1 }
  }

  private mutating func end(_ name: Range<Int>, _ text: Span<UInt8>) {
    let key = Self.key(text, name)
    let isImplied = Self.implied.contains(text, name)
    if isImplied, counts[key, default: 0] == 0 { return }
    guard let start = open.lastIndex(where: { $0.key == key }) else {
      first = Finding(problem: .closesNothing, name: name)
      return
    }
    if start < open.count - 1 { blame(open[(start + 1)...], text) }
    if paragraphEnd == nil { paragraphEnd = open[start].endedBy }
    if let current = paragraph, current >= start { paragraph = nil }
    while open.count > start {
      let element = open.removeLast()
      if Self.implied.contains(text, element.name) { counts[element.key, default: 1] -= 1 }
    }
  }

  private mutating func blame(_ elements: ArraySlice<OpenElement>, _ text: Span<UInt8>) {
    for element in elements where !Self.optional.contains(text, element.name) {
      first = Finding(problem: .neverClosed, name: element.name)
      return
    }
  }

  /// Returns a number for a name, regardless of case: the letters of up to eight, or else a hash.
  private static func key(_ text: Span<UInt8>, _ name: Range<Int>) -> UInt64 {
    var key: UInt64 = 0
    for index in name {
      key = (key << 8 | key >> 56) &* (name.count > 8 ? 0x0100_0000_01B3 : 1) ^ UInt64(text[index].asciiLowercased)
    }
    return key
  }

  private static let html = ByteWords(HTMLNames.html)

  private static let paragraphKey = UInt64(UInt8(ascii: "p"))

  /// Elements whose start tags close a paragraph.
  private static let blocks = ByteWords([
    "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "listing", "main",
    "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "ul",
  ])

  /// Elements that may contain blocks without closing a paragraph around them.
  private static let boundaries = ByteWords([
    "applet", "button", "caption", "marquee", "math", "object", "select", "svg", "table", "td", "template", "th",
  ])

  private static let void = ByteWords([
    "area", "base", "basefont", "bgsound", "br", "col", "command", "embed", "frame", "hr", "image", "img", "input",
    "isindex", "keygen", "link", "meta", "nextid", "param", "source", "spacer", "track", "wbr",
  ])

  /// Elements that exist in HTML even without their start tags.
  private static let implied = ByteWords(["body", "colgroup", "head", "html", "tbody"])

  private static let optional = ByteWords([
    "body", "caption", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p", "plaintext", "rb", "rp",
    "rt", "rtc", "tbody", "td", "tfoot", "th", "thead", "tr",
  ])
}
