import FeedCore
import FeedDocument

/// Splits HTML with line breaks for paragraphs into text, inline tags, block tags, and verbatim markup.
struct MarkupScanner {
  enum Piece {
    case text(ArraySlice<UInt8>)
    case inline(name: String, isEnd: Bool, ArraySlice<UInt8>)
    /// A tag of a block; `isWhole` is set for elements that never have an end tag.
    case block(name: String, isEnd: Bool, isWhole: Bool, ArraySlice<UInt8>)
    /// A comment, which splits the text, or an element in which line breaks are significant.
    case verbatim(ArraySlice<UInt8>)
  }

  private var scanner: HTMLScanner
  /// The names of elements without an end tag in the rest of the text.
  private var endless: Set<String> = []

  init(_ bytes: [UInt8]) { scanner = HTMLScanner(bytes, readsContent: false) }

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "legend", "li",
    "main", "map", "menu", "nav", "ol", "p", "section", "summary", "table", "caption", "col", "colgroup", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul", "object", "audio", "video", "noscript",
  ]
  private static let verbatim: Set<String> = [
    "pre", "script", "style", "textarea", "iframe", "svg", "math", "select", "canvas",
  ]

  /// Returns the ranges of elements whose text is shown as it is, such as `pre` and `code`; optionally also of links.
  static func rangesOfCode(in text: [UInt8], withLinks: Bool = false) -> [Range<Int>] {
    let names: Set<String> = withLinks ? ["a", "code", "kbd", "samp", "tt"] : ["code", "kbd", "samp", "tt"]
    var ranges: [Range<Int>] = []
    var open: (name: String, start: Int)?
    var scanner = MarkupScanner(text)
    while let piece = scanner.next() {
      switch piece {
      case .verbatim(let bytes) where !bytes.starts(with: "<!--".utf8): ranges.append(bytes.startIndex..<bytes.endIndex)
      case .inline(let name, false, let bytes) where open == nil && names.contains(name):
        open = (name, bytes.startIndex)
      case .inline(let name, true, let bytes) where name == open?.name:
        if let open { ranges.append(open.start..<bytes.endIndex) }
        open = nil
      case .text, .inline, .block, .verbatim: break
      }
    }
    return ranges
  }

  mutating func next() -> Piece? {
    guard let token = scanner.next() else { return nil }
    let bytes = scanner.bytes[token.range]
    switch token.kind {
    case .comment where bytes.starts(with: "<!--".utf8): return .verbatim(bytes)
    case .startTag where token.isClosed, .endTag where token.isClosed:
      return element(String(utf8: scanner.bytes[token.name]).lowercased(), token)
    case .text, .comment, .doctype, .startTag, .endTag: return .text(bytes)
    }
  }

  private mutating func element(_ name: String, _ token: HTMLScanner.Token) -> Piece {
    let isEnd = token.kind == .endTag
    if MarkupScanner.verbatim.contains(name), !isEnd {
      return .verbatim(scanner.bytes[token.range.lowerBound..<endOfElement(name, token)])
    }
    let bytes = scanner.bytes[token.range]
    if name == "hr" { return .block(name: name, isEnd: false, isWhole: true, bytes) }
    guard MarkupScanner.blocks.contains(name) else { return .inline(name: name, isEnd: isEnd, bytes) }
    return .block(name: name, isEnd: isEnd, isWhole: false, bytes)
  }

  /// Skips the content and the end tag of an element, and returns the end offset; an unclosed element ends after its
  /// start tag.
  private mutating func endOfElement(_ name: String, _ token: HTMLScanner.Token) -> Int {
    guard !endless.contains(name) else { return token.range.upperBound }
    var ahead = scanner
    while let next = ahead.next() {
      guard next.kind == .endTag, String(utf8: ahead.bytes[next.name]).lowercased() == name else { continue }
      scanner = ahead
      return next.range.upperBound
    }
    endless.insert(name)
    return token.range.upperBound
  }
}
