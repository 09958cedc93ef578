import FeedCore
import FeedDocument

/// Finds the first tag in HTML that closes nothing, or that nothing closes.
///
/// Elements whose end tags HTML lets authors leave out, such as `p` and `li`, may stay open.
struct TagBalance {
  enum Problem { case closesNothing, neverClosed, onlySlash }

  typealias Finding = (problem: Problem, name: Range<Int>)

  /// The first problem, with the name of the tag.
  private(set) var first: Finding?
  /// The name of the first element that ends a paragraph whose own end tag comes later.
  private(set) var paragraphEnd: Range<Int>?

  private var open: [OpenElement] = []
  /// How many of each are open, so that an end tag looks through them only if it will find its own.
  private var counts: [UInt64: Int] = [:]
  /// The place among the open elements of the paragraph that text goes to.
  private var paragraph: Int?

  private struct OpenElement {
    /// The letters of the name, in lower case, or a number made of them.
    var key: UInt64
    var name: Range<Int>
    /// The name of the element that ended it without an end tag; only for paragraphs.
    var endedBy: Range<Int>?
  }

  /// Whether no more tags are taken into account.
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
      if Self.html.contains(text, name) { first = (.onlySlash, name) }
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
    counts[key, default: 0] += 1
  }

  private mutating func end(_ name: Range<Int>, _ text: Span<UInt8>) {
    let key = Self.key(text, name)
    guard counts[key, default: 0] > 0, let start = open.lastIndex(where: { $0.key == key }) else {
      if !Self.implied.contains(text, name) { first = (.closesNothing, name) }
      return
    }
    blame(open[(start + 1)...], text)
    if paragraphEnd == nil { paragraphEnd = open[start].endedBy }
    if let current = paragraph, current >= start { paragraph = nil }
    for element in open[start...] { counts[element.key, default: 1] -= 1 }
    open.removeSubrange(start...)
  }

  private mutating func blame(_ elements: ArraySlice<OpenElement>, _ text: Span<UInt8>) {
    for element in elements where !Self.optional.contains(text, element.name) {
      first = (.neverClosed, element.name)
      return
    }
  }

  /// One number for all spellings of a name; up to eight letters it is the name itself.
  private static func key(_ text: Span<UInt8>, _ name: Range<Int>) -> UInt64 {
    var key: UInt64 = 0
    for index in name {
      key = (key << 8 | key >> 56) &* (name.count > 8 ? 0x0100_0000_01B3 : 1) ^ UInt64(text[index].asciiLowercased)
    }
    return key
  }

  private static let html = ByteWords(HTMLNames.html)

  private static let paragraphKey = UInt64(UInt8(ascii: "p"))

  /// Elements that end a paragraph.
  private static let blocks = ByteWords([
    "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "listing", "main",
    "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "ul",
  ])

  /// Elements in which a paragraph around them does not end.
  private static let boundaries = ByteWords([
    "applet", "button", "caption", "marquee", "math", "object", "select", "svg", "table", "td", "template", "th",
  ])

  private static let void = ByteWords([
    "area", "base", "basefont", "bgsound", "br", "col", "command", "embed", "frame", "hr", "image", "img", "input",
    "isindex", "keygen", "link", "meta", "nextid", "param", "source", "spacer", "track", "wbr",
  ])

  /// Elements that are there without their start tags.
  private static let implied = ByteWords(["body", "colgroup", "head", "html", "tbody"])

  private static let optional = ByteWords([
    "body", "caption", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p", "plaintext", "rb", "rp",
    "rt", "rtc", "tbody", "td", "tfoot", "th", "thead", "tr",
  ])
}
