import FeedCore

/// Rewrites block syntax that CommonMark does not have as blocks that it has.
///
/// A line such as `{: .wide}` or `::: note` becomes an HTML comment, and `: definition` an item of a list. The number of
/// the line leads to its meaning, so that the same comment in an author’s text has none. Formulas become code spans that
/// begin with a control character, which does not occur in the text otherwise. The cost is linear in the length of the
/// text.
struct MarkdownPreparation {
  /// The meaning of a line.
  enum Directive {
    /// An attribute list; in kramdown, one after a blank line belongs to the next block.
    case attributes(MarkdownAttributes, isBeforeBlock: Bool)
    case tableOfContents
    case openContainer(name: String, title: String?)
    case closeContainer
    case admonition(name: String, title: String?)
    case details(name: String, title: String?, isOpen: Bool)
    case definition(isLoose: Bool, column: Int)
    case rawHTML
  }

  /// The HTML comment that replaces a line.
  static let marker = "<!--:-->"
  /// The first byte of a code span that is a formula.
  static let formulaMark: UInt8 = 0x01

  var text: [UInt8] = []
  /// The directives by the number of their line, from 1.
  var directives: [Int: Directive] = [:]
  var abbreviations: [(name: [UInt8], title: String)] = []
  /// The end of the last line of an element.
  var elementEnd = 0
  private var namedLists: [String: MarkdownAttributes] = [:]
  private(set) var lineCount = 0
  /// Whether a comment is not closed.
  var hasOpenComment = false
  /// The offsets up to which the ends of formulas do not occur.
  var missingEnds: [String: Int] = [:]
  lazy var kramdownQuotes = KramdownQuotes(code: MarkdownCode(source))
  lazy var goldmarkQuotes = GoldmarkQuotes(code: MarkdownCode(source))
  let syntax: MarkdownDialect.Syntax
  let source: ArraySlice<UInt8>

  init(_ source: ArraySlice<UInt8>, _ syntax: MarkdownDialect.Syntax) {
    (self.source, self.syntax) = (source, syntax)
    text.reserveCapacity(source.count + source.count / 8)
    var lines = MarkdownLines(source)
    while let line = lines.next() { read(line, &lines) }
  }

  func content(of line: MarkdownLine) -> ArraySlice<UInt8> { source[line.text..<line.range.upperBound] }

  // MARK: Output

  mutating func endLine() {
    text.append(0x0A)
    lineCount += 1
  }

  mutating func copy(_ line: MarkdownLine) {
    text += source[line.range]
    endLine()
  }

  /// Writes a comment with a meaning instead of a line.
  mutating func write(_ directive: Directive, for line: MarkdownLine) {
    text += source[line.range.lowerBound..<line.text]
    text.append(utf8: Self.marker)
    endLine()
    directives[lineCount] = directive
  }

  // MARK: Lines

  private mutating func read(_ line: MarkdownLine, _ lines: inout MarkdownLines) {
    if readElement(line, in: &lines) {
      lines.isInParagraph = false
      return
    }
    guard line.kind == .text, line.indent < 4 else {
      lines.isInParagraph = line.kind == .text && lines.isInParagraph
      return copy(line)
    }
    let words = content(of: line).trimmingSpace()
    if readCloseHeading(line, words) {
      lines.isInParagraph = false
      return
    }
    if readBlock(line, words, in: &lines) {
      lines.isInParagraph = false
      return
    }
    let isHeading = words.first == UInt8(ascii: "#")
    let isContinued = lines.isInParagraph && !line.isItem && !isHeading
    lines.isInParagraph = !isHeading
    readText(line, words, in: &lines, isContinued: isContinued)
  }

  /// Reads a line that is not a paragraph; returns `false` for others.
  private mutating func readBlock(
    _ line: MarkdownLine, _ words: ArraySlice<UInt8>, in lines: inout MarkdownLines
  ) -> Bool {
    switch words.first {
    case UInt8(ascii: "{"):
      return readExtension(line, words, in: &lines) || readAttributes(line, words, after: lines.previous)
    case UInt8(ascii: ":"):
      return readContainer(line, words) || readDefinition(line, words, in: &lines)
    case UInt8(ascii: "*"):
      return readAbbreviation(words)
    case UInt8(ascii: "["):
      guard syntax.contains(.tableOfContents),
        ["[TOC]", "[toc]", "[[toc]]", "[[TOC]]"].contains(String(utf8: words.prefix(8)))
      else { return false }
      write(.tableOfContents, for: line)
      return true
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      return readAdmonition(line, words)
    case UInt8(ascii: "#") where words.drop(while: { $0 == UInt8(ascii: "#") }).first?.isSpace == true:
      return false
    case UInt8(ascii: "$") where syntax.contains(.kramdown):
      return readFormulaBlock(line, words, in: &lines) || readTable(line, &lines)
    default:
      return readTable(line, &lines)
    }
  }

  private mutating func readAttributes(
    _ line: MarkdownLine, _ words: ArraySlice<UInt8>, after previous: MarkdownLine?
  ) -> Bool {
    guard words.last == UInt8(ascii: "}"), !line.isItem else { return false }
    let hasColon = words.dropFirst().first == UInt8(ascii: ":")
    guard syntax.contains(hasColon ? .attributes : .bareAttributes) else { return false }
    let inner = words.dropFirst(hasColon ? 2 : 1).dropLast()
    guard !inner.contains(UInt8(ascii: "}")), inner.first != UInt8(ascii: ":") else { return false }
    if syntax.contains(.kramdown), let colon = inner.firstIndex(of: UInt8(ascii: ":")),
      inner[..<colon].allSatisfy({ $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }),
      colon > inner.startIndex, let list = MarkdownAttributes(inner[(colon + 1)...])
    {
      namedLists[String(utf8: inner[..<colon]), default: list].merge(list)
      endLine()
      return true
    }
    guard let attributes = MarkdownAttributes(inner) else { return false }
    if attributes.references.contains("toc") {
      write(.tableOfContents, for: line)
      return true
    }
    guard hasColon || !attributes.isEmpty && attributes.references.isEmpty else { return false }
    let named = attributes.references.compactMap { namedLists[$0] }
    let list = named.reversed().reduce(attributes) { $0.adding(to: $1) }
    let isKramdown = syntax.contains(.kramdown)
    if isKramdown, case .attributes(let earlier, let isBefore) = directives[lineCount] {
      directives[lineCount] = .attributes(list.adding(to: earlier), isBeforeBlock: isBefore)
      return true
    }
    let isAfterBlank = previous.map { $0.kind == .blank } ?? true
    write(.attributes(list, isBeforeBlock: isKramdown && isAfterBlank), for: line)
    return true
  }

  /// Reads a heading without a space, such as `#Cut`.
  private mutating func readCloseHeading(_ line: MarkdownLine, _ words: ArraySlice<UInt8>) -> Bool {
    guard syntax.contains(.closeHeadings), words.first == UInt8(ascii: "#") else { return false }
    let marks = words.prefix { $0 == UInt8(ascii: "#") }
    guard marks.count <= 6, let next = words[marks.endIndex...].first, !next.isSpace else { return false }
    text += source[line.range.lowerBound..<line.text]
    text += marks
    text.append(0x20)
    text += words[marks.endIndex...]
    endLine()
    return true
  }
}
