import FeedCore

/// Splits HTML into tags, text and comments with their positions, as browsers do (HTML, section 13.2.5).
///
/// All bytes are HTML. Names, values and text are ranges of the bytes; nothing is decoded.
package struct HTMLScanner: Sendable {
  package struct Token: Sendable {
    package enum Kind: Sendable {
      case text, startTag, endTag, comment, doctype
    }

    package let kind: Kind
    package let range: Range<Int>
    /// The name of a tag, or an empty range in other tokens.
    package var name = 0..<0
    /// Whether a tag ends with `/>`.
    package var isSelfClosing = false
    /// Whether a tag or a comment ends before the end of the bytes.
    package var isClosed = true
    /// Whether “&” has no meaning in the text.
    package var isVerbatim = false
  }

  package struct Attribute: Sendable {
    package let name: Range<Int>
    /// The value without quotes, or an empty range if there is none.
    package let value: Range<Int>
  }

  /// The mode in which the bytes after a start tag are read.
  private enum Content {
    case markup
    /// Text up to an end tag.
    ///
    /// In a script, comments can hide the end tag.
    case text(until: Range<Int>, hasReferences: Bool, isScript: Bool)
    /// Text up to the end of the bytes.
    case plain
  }

  package let bytes: [UInt8]
  private let end: Int
  private let attributeLimit: Int
  private let readsContent: Bool
  private var position = 0
  private var content = Content.markup
  /// The attributes of the last tag.
  package private(set) var attributes: [Attribute] = []
  /// Whether `<![CDATA[` begins text, as in SVG and MathML.
  var hasSections = false

  /// Creates a scanner.
  ///
  /// - Parameters:
  ///   - bytes: The HTML.
  ///   - byteLimit: The number of bytes to read.
  ///   - attributeLimit: The maximum number of attributes per tag.
  ///   - readsContent: Whether the content of `script`, `title` and similar elements is read as text.
  package init(
    _ bytes: [UInt8], byteLimit: Int = .max, attributeLimit: Int = .max, readsContent: Bool = true
  ) {
    self.bytes = bytes
    end = min(bytes.count, byteLimit)
    self.attributeLimit = attributeLimit
    self.readsContent = readsContent
  }

  /// Returns the next token, or `nil` at the end.
  package mutating func next() -> Token? {
    guard position < end else { return nil }
    switch content {
    case .markup: return markup()
    case .plain: return text(to: end, isVerbatim: true)
    case .text(let name, let hasReferences, let isScript):
      content = .markup
      let close = isScript ? endOfScript(name) : endOfText(name)
      return close > position ? text(to: close, isVerbatim: !hasReferences) : markup()
    }
  }

  /// Sets the mode for the content of an element: text, if the element contains only text.
  mutating func readContent(of name: Range<Int>) {
    switch HTMLTag(bytes, name) {
    case .title, .textarea: content = .text(until: name, hasReferences: true, isScript: false)
    case .style, .xmp, .iframe, .noembed, .noframes: content = .text(until: name, hasReferences: false, isScript: false)
    case .script: content = .text(until: name, hasReferences: false, isScript: true)
    case .plaintext: content = .plain
    default: break
    }
  }

  // MARK: Markup

  private mutating func markup() -> Token? {
    // “</>” has no meaning and does not even separate text.
    while starts(position, with: "</>") { position += 3 }
    guard position < end else { return nil }
    let start = position
    var mark = bytes.firstIndex(of: UInt8(ascii: "<"), from: start) ?? end
    while mark < end, !beginsMarkup(mark) { mark = bytes.firstIndex(of: UInt8(ascii: "<"), from: mark + 1) ?? end }
    mark = min(mark, end)
    if mark > start { return text(to: mark, isVerbatim: false) }
    switch bytes[mark + 1] {
    case UInt8(ascii: "/"):
      guard mark + 2 < end, bytes[mark + 2].isASCIILetter else { return bogusComment(mark) }
      return tag(mark, .endTag, from: mark + 2)
    case UInt8(ascii: "!"): return declaration(mark)
    case UInt8(ascii: "?"): return bogusComment(mark)
    default: return tag(mark, .startTag, from: mark + 1)
    }
  }

  private func beginsMarkup(_ mark: Int) -> Bool {
    guard mark + 1 < end else { return false }
    let next = bytes[mark + 1]
    return next.isASCIILetter || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
      || next == UInt8(ascii: "/") && mark + 2 < end
  }

  private mutating func text(to end: Int, isVerbatim: Bool) -> Token {
    defer { position = end }
    return Token(kind: .text, range: position..<end, isVerbatim: isVerbatim)
  }

  /// Reads a malformed comment up to the next “>”.
  private mutating func bogusComment(_ start: Int, _ kind: Token.Kind = .comment) -> Token {
    let close = bytes.firstIndex(of: UInt8(ascii: ">"), from: start).flatMap { $0 < end ? $0 : nil }
    position = close.map { $0 + 1 } ?? end
    return Token(kind: kind, range: start..<position, isClosed: close != nil)
  }

  private mutating func declaration(_ start: Int) -> Token {
    if starts(start + 2, with: "--") { return comment(start) }
    if starts(start + 2, with: "doctype") { return bogusComment(start, .doctype) }
    guard hasSections, starts(start, with: "<![cdata[") else { return bogusComment(start) }
    position = start + "<![CDATA[".utf8.count
    var close = position
    while close < end, !starts(close, with: "]]>") { close += 1 }
    defer { position = min(close + 3, end) }
    return Token(kind: .text, range: position..<close, isVerbatim: true)
  }

  private mutating func comment(_ start: Int) -> Token {
    // The dashes of `<!--` can also be those of the end, as in “<!-->”.
    var dashes = start + 2
    while let next = bytes.firstIndex(of: UInt8(ascii: "-"), from: dashes), next < end {
      let isEnd = starts(next, with: "-->")
      if isEnd || next > start + 3 && starts(next, with: "--!>") {
        position = next + (isEnd ? 3 : 4)
        return Token(kind: .comment, range: start..<position)
      }
      dashes = next + 1
    }
    position = end
    return Token(kind: .comment, range: start..<end, isClosed: false)
  }

  // MARK: Tags

  private mutating func tag(_ start: Int, _ kind: Token.Kind, from nameStart: Int) -> Token {
    position = nameStart
    while position < end, !bytes[position].endsName { position += 1 }
    let name = nameStart..<position
    attributes.removeAll(keepingCapacity: true)
    var isSelfClosing = false
    while position < end, bytes[position] != UInt8(ascii: ">") {
      let byte = bytes[position]
      guard byte.isHTMLSpace || byte == UInt8(ascii: "/") else {
        attribute()
        continue
      }
      position += 1
      isSelfClosing = byte == UInt8(ascii: "/") && position < end && bytes[position] == UInt8(ascii: ">")
    }
    let isClosed = position < end
    position = min(position + 1, end)
    if readsContent, kind == .startTag { readContent(of: name) }
    return Token(
      kind: kind, range: start..<position, name: name, isSelfClosing: isSelfClosing, isClosed: isClosed)
  }

  private mutating func attribute() {
    let start = position
    position += 1
    while position < end, !bytes[position].endsName, bytes[position] != UInt8(ascii: "=") { position += 1 }
    let name = start..<position
    var next = position
    while next < end, bytes[next].isHTMLSpace { next += 1 }
    var value = position..<position
    if next < end, bytes[next] == UInt8(ascii: "=") {
      position = next + 1
      value = self.value()
    }
    if attributes.count < attributeLimit { attributes.append(Attribute(name: name, value: value)) }
  }

  private mutating func value() -> Range<Int> {
    while position < end, bytes[position].isHTMLSpace { position += 1 }
    let start = position
    guard start < end else { return start..<start }
    let quote = bytes[start]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      while position < end, !bytes[position].isHTMLSpace, bytes[position] != UInt8(ascii: ">") { position += 1 }
      return start..<position
    }
    let close = min(bytes.firstIndex(of: quote, from: start + 1) ?? end, end)
    position = min(close + 1, end)
    return start + 1..<close
  }

  // MARK: Elements that contain only text

  private func endOfText(_ name: Range<Int>) -> Int {
    var mark = position
    while let next = bytes.firstIndex(of: UInt8(ascii: "<"), from: mark), next < end {
      if isEndTag(next, of: name) { return next }
      mark = next + 1
    }
    return end
  }

  /// Returns the end of a script.
  ///
  /// In `<!--`, each `<script` hides one end tag (HTML, section 13.2.5.20 and following).
  private func endOfScript(_ name: Range<Int>) -> Int {
    var isInComment = false
    var isHidden = false
    var index = position
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "<"):
        if isEndTag(index, of: name) {
          if !isHidden { return index }
          isHidden = false
        } else if !isInComment, starts(index, with: "<!--") {
          isInComment = true
          // The dashes of `<!--` can also be those of the end.
          index += 1
        } else if isInComment, !isHidden, starts(index, with: "<script"), isEndOfName(index + 7) {
          isHidden = true
        }
      case UInt8(ascii: "-") where starts(index, with: "-->"): (isInComment, isHidden) = (false, false)
      default: break
      }
      index += 1
    }
    return end
  }

  private func isEndTag(_ mark: Int, of name: Range<Int>) -> Bool {
    guard mark + 1 < end, bytes[mark + 1] == UInt8(ascii: "/"), isEndOfName(mark + 2 + name.count) else { return false }
    return name.indices.allSatisfy {
      bytes[mark + 2 + $0 - name.lowerBound].asciiLowercased == bytes[$0].asciiLowercased
    }
  }

  private func isEndOfName(_ index: Int) -> Bool { index < end && bytes[index].endsName }

  /// Whether the bytes at an index are a text, ignoring case.
  ///
  /// The text must be lowercase.
  private func starts(_ index: Int, with text: StaticString) -> Bool {
    guard index + text.utf8CodeUnitCount <= end else { return false }
    return text.withUTF8Buffer { text in text.indices.allSatisfy { bytes[index + $0].asciiLowercased == text[$0] } }
  }
}

extension UInt8 {
  /// Whether the byte is white space in HTML, which includes form feeds.
  var isHTMLSpace: Bool { isSpace || self == 0x0C }
  fileprivate var endsName: Bool { isHTMLSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">") }
}
