import FeedCore

/// Writes the syntax of the first Markdown, which kramdown and Python-Markdown have kept, as CommonMark reads it.
///
/// - `*` may begin and end emphasis between a letter and a punctuation mark.
/// - Tags of inline elements alone in a line begin a paragraph, not raw HTML.
/// - Only one line can be the text of a heading that is underlined.
/// - URLs may contain spaces, and a space may precede the label of a reference.
/// - A backslash at the end of a line is text; in kramdown one or two of them are a line break.
struct ClassicMarkdown {
  /// A byte that is neither space nor punctuation; `MarkdownOutput` removes it.
  static let joiner: UInt8 = 0x04

  private static let inlineElements: Set<String> = [
    "a", "abbr", "b", "big", "br", "button", "cite", "code", "del", "dfn", "em", "font", "i", "img", "input", "ins",
    "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var",
  ]

  private let text: ArraySlice<UInt8>
  private let isKramdown: Bool
  private var labels: Set<String> = []
  private var output: [UInt8] = []
  /// The number of lines of the current paragraph.
  private var paragraph = 0
  /// Whether the previous line is the text of a footnote, which only an indented line continues in kramdown.
  private var isAfterFootnote = false
  /// Whether the previous line is text, after which Python-Markdown has definitions of links.
  private var isAfterText = false
  /// The definitions after text, which are written at the end.
  private var definitions: [ArraySlice<UInt8>] = []
  /// The offset up to which no tag ends.
  private var tagEnd = 0
  /// The offset of the closing bracket that was found last, or the end of its line.
  private var bracket = 0

  /// The maximum length of a URL with spaces, of a label, and of code in an element.
  private static let reach = 512

  /// Returns the text as CommonMark; the cost is linear in its length.
  static func normalized(_ text: ArraySlice<UInt8>, isKramdown: Bool) -> [UInt8] {
    var markdown = ClassicMarkdown(text, isKramdown)
    for line in MarkdownLineReader(text, isInline: isInlineElement) { markdown.read(line) }
    for definition in markdown.definitions { markdown.output += [0x0A, 0x0A] + definition }
    return markdown.output
  }

  private init(_ text: ArraySlice<UInt8>, _ isKramdown: Bool) {
    (self.text, self.isKramdown) = (text, isKramdown)
    output.reserveCapacity(text.count + text.count / 16)
    for line in MarkdownLineReader(text) where line.kind == .text {
      collectLabel(text[line.text..<line.range.upperBound])
    }
  }

  /// Whether a tag is one of an inline element.
  static func isInlineElement(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = tag.drop { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "/") }.prefix(while: \.isASCIIAlphanumeric)
    return inlineElements.contains(String(utf8: name).lowercased())
  }

  private mutating func collectLabel(_ words: ArraySlice<UInt8>) {
    guard words.first == UInt8(ascii: "["), let close = words.firstIndex(of: UInt8(ascii: "]")),
      words[(close + 1)...].first == UInt8(ascii: ":"), words.dropFirst().first != UInt8(ascii: "^")
    else { return }
    labels.insert(String(utf8: words[..<close].dropFirst()).lowercased())
  }

  // MARK: Lines

  private mutating func read(_ line: MarkdownLine) {
    let words = text[line.text..<line.range.upperBound]
    guard line.kind == .text else {
      (paragraph, isAfterFootnote, isAfterText) = (0, false, false)
      output += text[line.range.lowerBound..<line.end]
      return
    }
    if isKramdown, words.trimmingSpace().elementsEqual("^".utf8), line.text == line.range.lowerBound {
      paragraph = 0
      output.append(utf8: "\n<!---->\n\n")
      return
    }
    if !isKramdown, isAfterText, Self.isDefinition(words) {
      definitions.append(words)
      if paragraph > 0 { output.append(0x0A) }
      paragraph = 0
      return
    }
    isAfterText = true
    if isKramdown, isAfterFootnote, line.indent < 4, !line.isItem { output.append(0x0A) }
    let url = isKramdown && (paragraph == 0 || isAfterFootnote) ? Self.definitionURL(words) : nil
    isAfterFootnote = url != nil && words.starts(with: "[^".utf8)
    if paragraph > 0, Self.isUnderline(words) {
      readUnderline(words)
    } else if let url, !isAfterFootnote {
      readDefinition(words, url: url)
    } else {
      output += text[line.range.lowerBound..<line.text]
      readWords(line.isItem && isKramdown ? Self.withoutAttributes(words) : words)
    }
    output += text[line.range.upperBound..<line.end]
    let isPlain =
      url == nil && !line.isItem && line.indent < 4 && words.first != UInt8(ascii: "#") && line.quoteDepth == 0
    paragraph = isPlain ? paragraph + 1 : 0
  }

  private static func isUnderline(_ words: ArraySlice<UInt8>) -> Bool {
    guard let first = words.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "=") else { return false }
    return words.trimmingSpace().allSatisfy { $0 == first }
  }

  /// Python-Markdown reads hyphens after two lines as a thematic break.
  private mutating func readUnderline(_ words: ArraySlice<UInt8>) {
    if paragraph == 1 {
      output += words
      paragraph = -1
    } else if !isKramdown, words.first == UInt8(ascii: "-"), words.count > 2 {
      output.append(utf8: "\n***")
      paragraph = -1
    } else {
      output.append(Self.joiner)
      output += words
    }
  }

  /// Returns the text of an item without its attribute list.
  private static func withoutAttributes(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard words.starts(with: "{:".utf8), let close = words.firstIndex(of: UInt8(ascii: "}")),
      let sign = words.dropFirst(2).first, sign != UInt8(ascii: ":"), sign != UInt8(ascii: "/")
    else { return words }
    return words[(close + 1)...].trimmingSpace()
  }

  /// Returns the range of the URL in the definition of a link, such as `[a]: b c.html "d"`, or `nil` in other lines.
  private static func definitionURL(_ words: ArraySlice<UInt8>) -> Range<Int>? {
    guard words.first == UInt8(ascii: "["), let close = words.firstIndex(of: UInt8(ascii: "]")),
      words[(close + 1)...].first == UInt8(ascii: ":")
    else { return nil }
    var url = words[(close + 2)...].trimmingSpace()
    if let quote = url.last, "\"'".utf8.contains(quote),
      let open = url.dropLast().indices.first(where: { $0 > url.startIndex && url[$0] == quote && url[$0 - 1].isSpace })
    {
      url = url[..<open].trimmingSpace()
    }
    return url.isEmpty ? nil : url.startIndex..<url.endIndex
  }

  /// Whether a line is the definition of a link whose URL has no spaces.
  private static func isDefinition(_ words: ArraySlice<UInt8>) -> Bool {
    guard let url = definitionURL(words), words.dropFirst().first != UInt8(ascii: "^") else { return false }
    return !words[url].contains(where: \.isSpace)
  }

  /// Writes the definition of a link, whose URL may contain spaces and brackets.
  private mutating func readDefinition(_ words: ArraySlice<UInt8>, url: Range<Int>) {
    let needsAngles = words[url].contains { $0 == 0x20 || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
    readWords(words[..<url.lowerBound])
    guard needsAngles, !words[url].contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }) else {
      output += words[url.lowerBound...]
      return
    }
    output.append(utf8: "<")
    output += words[url]
    output.append(utf8: ">")
    output += words[url.upperBound...]
  }

  // MARK: Words

  private mutating func readWords(_ words: ArraySlice<UInt8>) {
    if words.first == UInt8(ascii: "<"), Self.isInlineElement(words) { output.append(Self.joiner) }
    var rest = words
    while let byte = rest.first {
      let next: Int
      switch byte {
      case UInt8(ascii: "\\"): next = readBackslashes(rest, in: words)
      case UInt8(ascii: "`"):
        let marks = rest.prefix { $0 == byte }
        next = copy(rest, to: QuotationMarks.codeEnd(rest[marks.endIndex...], marks.count) ?? marks.endIndex)
      case UInt8(ascii: "<"): next = isKramdown && KramdownText.isSign(rest) ? escape(rest) : readTag(rest)
      case UInt8(ascii: "&") where isKramdown && KramdownText.isUnknownEntity(rest): next = escape(rest)
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): next = readMarks(byte, rest, in: words)
      case UInt8(ascii: "$") where isKramdown: next = copy(rest, to: Self.formulaEnd(rest) ?? rest.startIndex + 1)
      case UInt8(ascii: "]"): next = readBracket(rest, in: words)
      case UInt8(ascii: "!"): next = readImage(rest)
      default: next = copy(rest, to: rest.startIndex + 1)
      }
      rest = rest[next...]
    }
  }

  private mutating func copy(_ words: ArraySlice<UInt8>, to end: Int) -> Int {
    output += words[..<end]
    return end
  }

  private mutating func escape(_ words: ArraySlice<UInt8>) -> Int {
    output.append(UInt8(ascii: "\\"))
    return copy(words, to: words.startIndex + 1)
  }

  private mutating func readBackslashes(_ rest: ArraySlice<UInt8>, in words: ArraySlice<UInt8>) -> Int {
    let marks = rest.prefix { $0 == UInt8(ascii: "\\") }
    guard marks.endIndex == words.endIndex else {
      return copy(rest, to: min(rest.endIndex, rest.startIndex + 2))
    }
    if isKramdown, marks.count == 2 {
      output.append(UInt8(ascii: "\\"))
    } else {
      output += marks
      if !isKramdown, marks.count % 2 == 1 { output.append(UInt8(ascii: "\\")) }
    }
    return marks.endIndex
  }

  /// Copies a tag; the content of elements with code has no Markdown in kramdown.
  private mutating func readTag(_ rest: ArraySlice<UInt8>) -> Int {
    guard rest.dropFirst().first.map({ $0.isASCIILetter || $0 == UInt8(ascii: "/") }) == true,
      rest.startIndex >= tagEnd
    else { return copy(rest, to: rest.startIndex + 1) }
    guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else {
      tagEnd = rest.endIndex
      return copy(rest, to: rest.startIndex + 1)
    }
    let end = copy(rest, to: close + 1)
    let name = String(utf8: rest.dropFirst().prefix(while: \.isASCIILetter)).lowercased()
    guard isKramdown, ["code", "kbd", "samp", "var"].contains(name) else { return end }
    let endTag = Array("</\(name)".utf8)
    let content = rest[end...].prefix(Self.reach)
    guard let last = content.indices.first(where: { content[$0] == endTag[0] && content[$0...].starts(with: endTag) })
    else { return end }
    for (index, byte) in zip(content.indices, content[..<last]) {
      if byte == UInt8(ascii: "<"), KramdownText.isSign(content[index...]) { output.append(UInt8(ascii: "\\")) }
      if "\\`*_[]()!~-'\".:${}|".utf8.contains(byte) { output.append(UInt8(ascii: "\\")) }
      output.append(byte)
    }
    return last
  }

  /// Copies the marks of emphasis or deleted text, beside which only an ASCII character is a space.
  private mutating func readMarks(
    _ mark: UInt8, _ rest: ArraySlice<UInt8>, in words: ArraySlice<UInt8>
  ) -> Int {
    let marks = rest.prefix { $0 == mark }
    let (text, more) = (words[..<marks.startIndex], words[marks.endIndex...])
    let (before, isAfterSpace) = Self.neighbor(text, isBefore: true)
    let (after, isBeforeSpace) = Self.neighbor(more, isBefore: false)
    let isStars = mark == UInt8(ascii: "*")
    let mayBegin = isStars || mark == UInt8(ascii: "~")
    if isAfterSpace || mayBegin && before == .punctuation && (after == .letter || !isStars && more.first == 0x2A) {
      output.append(Self.joiner)
    }
    if marks.count == 4, before != .space, after != .space {
      // The end of emphasis, and the beginning of another.
      output += marks.prefix(2) + [Self.joiner] + marks.suffix(2)
    } else {
      output += marks
    }
    if isBeforeSpace || isStars && before == .letter && after == .punctuation { output.append(Self.joiner) }
    return marks.endIndex
  }

  /// Returns the kind of the character beside a mark, and whether it is a space that is not ASCII, which is a letter here.
  private static func neighbor(
    _ text: ArraySlice<UInt8>, isBefore: Bool
  ) -> (kind: AdjacentCharacter, isSpace: Bool) {
    let kind = AdjacentCharacter(text, isBefore: isBefore)
    let isSpace = kind == .space && (isBefore ? text.last : text.first).map { $0 >= 0x80 } == true
    return (isSpace ? .letter : kind, isSpace)
  }

  /// Returns the end of the formula in `$$` at the start of a text.
  private static func formulaEnd(_ rest: ArraySlice<UInt8>) -> Int? {
    guard rest.starts(with: "$$".utf8) else { return nil }
    let formula = rest.dropFirst(2).prefix(reach)
    return formula.indices.first { formula[$0...].starts(with: "$$".utf8) }.map { $0 + 2 }
  }

  /// Copies the text of an image, in which punctuation is not smart.
  private mutating func readImage(_ rest: ArraySlice<UInt8>) -> Int {
    let start = rest.startIndex + 2
    guard rest.dropFirst().first == UInt8(ascii: "[") else { return copy(rest, to: rest.startIndex + 1) }
    if bracket < start { bracket = rest[start...].firstIndex(of: UInt8(ascii: "]")) ?? rest.endIndex }
    let close = bracket
    guard close < rest.endIndex, let next = rest[(close + 1)...].first,
      next == UInt8(ascii: "(") || next == UInt8(ascii: "[")
    else { return copy(rest, to: rest.startIndex + 1) }
    output += rest[..<start]
    for byte in rest[start..<close] {
      if "\"'-.".utf8.contains(byte), output.last != UInt8(ascii: "\\") { output.append(UInt8(ascii: "\\")) }
      output.append(byte)
    }
    return close
  }

  /// Reads the URL or the label after a bracket.
  private mutating func readBracket(_ rest: ArraySlice<UInt8>, in words: ArraySlice<UInt8>) -> Int {
    output.append(rest[rest.startIndex])
    let next = rest.startIndex + 1
    if rest[next...].first == UInt8(ascii: "(") {
      return isEndOfReference(words[..<next]) ? next : readURL(rest, from: next)
    }
    guard rest[next...].starts(with: " [".utf8),
      let close = rest[next...].prefix(Self.reach).firstIndex(of: UInt8(ascii: "]")),
      labels.contains(String(utf8: rest[(next + 2)..<close]).lowercased()),
      let open = words[..<rest.startIndex].suffix(Self.reach).lastIndex(of: UInt8(ascii: "[")),
      !["", "x"].contains(String(utf8: words[(open + 1)..<rest.startIndex].trimmingSpace())),
      words[open + 1] != UInt8(ascii: "^")
    else { return next }
    return next + 1
  }

  /// Whether a text ends with a link to a definition, such as `[a][b]`, after which a parenthesis is text.
  private func isEndOfReference(_ text: ArraySlice<UInt8>) -> Bool {
    let label = text.dropLast().suffix(Self.reach)
    guard let open = label.lastIndex(of: UInt8(ascii: "[")), label[..<open].last == UInt8(ascii: "]") else {
      return false
    }
    return labels.contains(String(utf8: label[(open + 1)...]).lowercased())
  }

  private mutating func readURL(_ rest: ArraySlice<UInt8>, from start: Int) -> Int {
    var depth = 0
    var quote: Int?
    for index in rest[start...].prefix(Self.reach).indices {
      let byte = rest[index]
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), rest[index - 1].isSpace { quote = quote ?? index }
      guard depth == 0 else { continue }
      let url = rest[(start + 1)..<(quote ?? index)].trimmingSpace()
      if !url.contains(0x20) || url.contains(UInt8(ascii: "<")) || url.contains(UInt8(ascii: ">")) {
        output += rest[start..<(quote ?? index)]
      } else {
        output.append(utf8: "(<")
        output += url
        output.append(utf8: quote == nil ? ">" : "> ")
      }
      if let quote { appendTitle(rest[quote..<index]) }
      output.append(byte)
      return index + 1
    }
    return start
  }

  /// Writes a title, in which kramdown reads each quotation mark before the last one as text.
  private mutating func appendTitle(_ title: ArraySlice<UInt8>) {
    let words = title.trimmingSpace()
    guard isKramdown, let mark = words.first, words.count > 1, words.last == mark else {
      output += title
      return
    }
    output.append(mark)
    for byte in words.dropFirst().dropLast() {
      if byte == mark, output.last != UInt8(ascii: "\\") { output.append(UInt8(ascii: "\\")) }
      output.append(byte)
    }
    output.append(mark)
  }
}
