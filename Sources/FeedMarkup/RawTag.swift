import FeedCore

/// A tag as kramdown or Python-Markdown reads it.
struct RawTag {
  enum Result {
    case tag(RawTag)
    /// The text ends before the tag does.
    case incomplete
    case invalid
  }

  /// The name in lowercase.
  let name: String
  let isEnd: Bool
  /// Whether the tag ends with `/>`.
  let isClosed: Bool
  /// Whether it has the attribute `markdown`, and its value is not `0`.
  let hasMarkdown: Bool
  /// The offset after the tag.
  let end: Int

  /// The elements without content.
  static let empty: Set<String> = [
    "area", "base", "br", "col", "command", "embed", "hr", "img", "input", "keygen", "link", "meta", "param", "source",
    "track", "wbr",
  ]

  /// The elements that kramdown reads in text only.
  static let spans: Set<String> = [
    "a", "abbr", "acronym", "b", "bdo", "big", "br", "button", "cite", "code", "del", "dfn", "em", "i", "img", "input",
    "ins", "kbd", "label", "mark", "option", "q", "rb", "rbc", "rp", "rt", "rtc", "ruby", "samp", "select", "small",
    "span", "strong", "sub", "sup", "tt", "u", "var",
  ]

  /// The elements whose tags are text in a paragraph of kramdown.
  static let kramdownBlocks = MarkdownLineReader.blocks.union(
    [
      "applet", "hgroup", "map", "pre",
    ]
  ).subtracting(
    [
      "base", "basefont", "center", "details", "dialog", "dir", "figure", "frame", "frameset", "link",
      "menuitem", "noframes", "option", "param", "source", "title", "track",
    ])

  /// The elements that Python-Markdown reads as blocks.
  static let pythonBlocks = MarkdownLineReader.blocks.union(
    [
      "canvas", "group", "hgroup", "map", "math", "noscript", "object", "output", "pre", "progress", "script",
      "style", "textarea", "video",
    ]
  ).subtracting(
    [
      "base", "basefont", "caption", "col", "dialog", "dir", "frame", "frameset", "head", "link", "menuitem",
      "noframes", "optgroup", "param", "source", "title", "track",
    ])

  /// Reads the tag at the start of a text.
  ///
  /// - Parameters:
  ///   - text: A text that begins with `<`.
  ///   - isStrict: Whether only values of letters and digits may be without quotation marks, as in kramdown.
  /// - Returns: The tag, or why there is none.
  static func read(_ text: ArraySlice<UInt8>, isStrict: Bool) -> Result {
    var rest = text.dropFirst()
    let isEnd = rest.first == UInt8(ascii: "/")
    if isEnd { rest = rest.dropFirst() }
    guard let first = rest.first else { return .incomplete }
    guard first.isASCIILetter || isStrict && (first == UInt8(ascii: "_") || first >= 0x80) else { return .invalid }
    let name = rest.prefix(while: isNamePart)
    rest = rest[name.endIndex...]
    var hasMarkdown = false
    while true {
      let afterSpace = rest.drop(while: \.isSpace)
      guard let byte = afterSpace.first else { return .incomplete }
      if byte == UInt8(ascii: ">") { return tag(afterSpace.startIndex + 1, isClosed: false) }
      if byte == UInt8(ascii: "/") {
        guard let next = afterSpace.dropFirst().first else { return .incomplete }
        if next == UInt8(ascii: ">") { return tag(afterSpace.startIndex + 2, isClosed: true) }
        guard !isStrict else { return .invalid }
        rest = afterSpace.dropFirst()
        continue
      }
      guard !isEnd || !isStrict, !isStrict || afterSpace.startIndex > rest.startIndex else { return .invalid }
      switch attribute(afterSpace, isStrict) {
      case .end(let end, let isMarkdown):
        hasMarkdown = hasMarkdown || isMarkdown
        rest = rest[end...]
      case .incomplete: return .incomplete
      case .invalid: return .invalid
      }
    }

    func tag(_ end: Int, isClosed: Bool) -> Result {
      .tag(
        RawTag(
          name: String(utf8: name).lowercased(), isEnd: isEnd, isClosed: isClosed, hasMarkdown: hasMarkdown, end: end))
    }
  }

  private enum Attribute {
    case end(Int, isMarkdown: Bool)
    case incomplete, invalid
  }

  private static func attribute(_ text: ArraySlice<UInt8>, _ isStrict: Bool) -> Attribute {
    let name = text.prefix {
      isStrict ? isNamePart($0) : !$0.isSpace && !"=>/`".utf8.contains($0)
    }
    guard let first = name.first, !isStrict || !first.isASCIIDigit && first != UInt8(ascii: "-") else {
      return .invalid
    }
    let isMarkdown = name.elementsEqual("markdown".utf8)
    let sign = text[name.endIndex...].drop(while: \.isSpace)
    guard sign.first == UInt8(ascii: "=") else {
      return sign.isEmpty ? .incomplete : .end(name.endIndex, isMarkdown: isMarkdown && !isStrict)
    }
    let value = sign.dropFirst().drop(while: \.isSpace)
    guard let quote = value.first else { return .incomplete }
    let content: ArraySlice<UInt8>
    let end: Int
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let close = value.dropFirst().firstIndex(of: quote) else { return .incomplete }
      (content, end) = (value[(value.startIndex + 1)..<close], close + 1)
    } else {
      content = value.prefix {
        isStrict ? $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") || $0 >= 0x80 : !$0.isSpace && $0 != 0x3E
      }
      guard !content.isEmpty || !isStrict else { return .invalid }
      end = content.endIndex
    }
    return .end(end, isMarkdown: isMarkdown && !content.elementsEqual("0".utf8))
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte >= 0x80 || "-_.:".utf8.contains(byte)
  }
}
