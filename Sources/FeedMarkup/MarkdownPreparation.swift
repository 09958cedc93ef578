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
    case attributes(MarkdownAttributes)
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
  private(set) var directives: [Int: Directive] = [:]
  private(set) var abbreviations: [(name: [UInt8], title: String)] = []
  /// The end of the last line of an element.
  private var elementEnd = 0
  private var namedLists: [String: MarkdownAttributes] = [:]
  private var lineCount = 0
  /// Whether a comment is not closed.
  private var hasOpenComment = false
  /// The offsets up to which the ends of formulas do not occur.
  private var missingEnds: [String: Int] = [:]
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
  private mutating func write(_ directive: Directive, for line: MarkdownLine) {
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
    lines.isInParagraph = !isHeading
    readText(line, words, in: &lines)
  }

  /// Reads a line that is not a paragraph; returns `false` for others.
  private mutating func readBlock(
    _ line: MarkdownLine, _ words: ArraySlice<UInt8>, in lines: inout MarkdownLines
  ) -> Bool {
    switch words.first {
    case UInt8(ascii: "{"):
      return readExtension(line, words, in: &lines) || readAttributes(line, words)
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
    default:
      return !lines.isInParagraph && !line.isItem && readTable(line, &lines)
    }
  }

  private mutating func readAttributes(_ line: MarkdownLine, _ words: ArraySlice<UInt8>) -> Bool {
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
    guard var attributes = MarkdownAttributes(inner) else { return false }
    if attributes.references.contains("toc") {
      write(.tableOfContents, for: line)
      return true
    }
    guard hasColon || !attributes.isEmpty && attributes.references.isEmpty else { return false }
    for name in attributes.references {
      if let list = namedLists[name] { attributes.merge(list) }
    }
    write(.attributes(attributes), for: line)
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

  // MARK: HTML elements

  /// Reads an element at the start of a line, in which Markdown has no meaning unless it has the attribute `markdown`.
  private mutating func readElement(_ line: MarkdownLine, in lines: inout MarkdownLines) -> Bool {
    let words = source[line.range]
    // A line of a comment or of `pre` begins no element.
    guard syntax.contains(.rawElements), line.kind == .html, !lines.isInParagraph, let tag = MarkdownElement(words),
      lines.previous.map({ begins(tag, after: $0) }) != false
    else { return false }
    elementEnd = line.end
    if tag.hasMarkdown {
      text += words[..<tag.end]
      endLine()
      endLine()
      let rest = words[tag.end...].trimmingSpace()
      if !rest.isEmpty {
        text += rest
        endLine()
      }
      return true
    }
    var depth = tag.depth(after: words)
    guard depth > 0, line.range.lowerBound >= missingEnds["</\(tag.name)"] ?? 0 else { return false }
    var distance = 0
    while depth > 0, let next = lines.peek(distance) {
      let more = source[next.range]
      if MarkdownElement.hasMarkdown(more) { return false }
      depth += tag.depth(after: more)
      distance += 1
      missingEnds["</\(tag.name)"] = next.end
    }
    guard depth <= 0 else { return false }
    missingEnds["</\(tag.name)"] = nil
    copy(line)
    for _ in 0..<distance {
      guard let next = lines.next() else { break }
      elementEnd = next.end
      // A blank line would end the HTML.
      text += next.kind == .blank ? Array("<!---->".utf8)[...] : source[next.range]
      endLine()
    }
    endLine()
    return true
  }

  /// Whether an element can begin after a line; one with Markdown also after an end tag.
  private func begins(_ tag: MarkdownElement, after line: MarkdownLine) -> Bool {
    line.kind != .html || line.end == elementEnd || tag.hasMarkdown && content(of: line).starts(with: "</".utf8)
  }

  // MARK: kramdown

  /// Reads `{::comment}`, `{::nomarkdown}` and `{::options /}`.
  private mutating func readExtension(
    _ line: MarkdownLine, _ words: ArraySlice<UInt8>, in lines: inout MarkdownLines
  ) -> Bool {
    guard syntax.contains(.kramdown) else { return false }
    if words.starts(with: "{:/".utf8), words.last == UInt8(ascii: "}") {
      endLine()
      return true
    }
    guard words.starts(with: "{::".utf8), let close = words.firstIndex(of: UInt8(ascii: "}")) else { return false }
    let name = words.dropFirst(3).prefix(while: \.isASCIILetter)
    let rest = words[(close + 1)...]
    if name.elementsEqual("nomarkdown".utf8), rest.isEmpty, words[close - 1] != UInt8(ascii: "/") {
      return readRawHTML(line, &lines)
    }
    if words[close - 1] == UInt8(ascii: "/") || !name.elementsEqual("comment".utf8), rest.isEmpty {
      endLine()
      return true
    }
    guard name.elementsEqual("comment".utf8) else { return false }
    // The comment ends in this line or a later one; without an end it is text.
    var tail = Self.afterExtensionEnd(rest)
    var distance = 0
    while tail == nil, !hasOpenComment, let next = lines.peek(distance) {
      tail = Self.afterExtensionEnd(source[next.range])
      distance += 1
    }
    guard let tail else {
      hasOpenComment = true
      return false
    }
    for _ in 0..<distance { _ = lines.next() }
    text += tail.trimmingSpace()
    endLine()
    return true
  }

  /// Writes the lines up to `{:/` as code, which becomes raw HTML; without an end they remain Markdown.
  private mutating func readRawHTML(_ line: MarkdownLine, _ lines: inout MarkdownLines) -> Bool {
    let end = "{:/nomarkdown"
    guard line.range.lowerBound >= missingEnds[end] ?? 0 else { return false }
    var distance = 0
    while let next = lines.peek(distance), !content(of: next).starts(with: "{:/".utf8) {
      distance += 1
      missingEnds[end] = next.end
    }
    guard lines.peek(distance) != nil else { return false }
    missingEnds[end] = nil
    let raw = (0..<distance).compactMap { _ in lines.next().map { source[$0.range] } }
    _ = lines.next()
    let prefix = source[line.range.lowerBound..<line.text]
    let fence = prefix + Array(repeating: UInt8(ascii: "~"), count: max(3, raw.map(\.count).max() ?? 0))
    text += fence
    endLine()
    directives[lineCount] = .rawHTML
    for row in raw {
      text += row
      endLine()
    }
    text += fence
    endLine()
    return true
  }

  /// Returns the text after `{:/comment}` or `{:/}`, or `nil` if it does not occur.
  private static func afterExtensionEnd(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = text
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      rest = rest[(open + 1)...]
      guard rest.starts(with: ":/".utf8) else { continue }
      let name = rest.dropFirst(2).prefix(while: \.isASCIILetter)
      guard name.isEmpty || name.elementsEqual("comment".utf8), rest[name.endIndex...].first == UInt8(ascii: "}") else {
        continue
      }
      return rest[(name.endIndex + 1)...]
    }
    return nil
  }

  // MARK: Containers and definitions

  private mutating func readContainer(_ line: MarkdownLine, _ words: ArraySlice<UInt8>) -> Bool {
    guard syntax.contains(.containers), words.starts(with: ":::".utf8) else { return false }
    let rest = words.drop { $0 == UInt8(ascii: ":") }.trimmingSpace()
    if rest.isEmpty {
      write(.closeContainer, for: line)
      return true
    }
    let name =
      rest.first == UInt8(ascii: "{")
      ? rest.prefix(0) : rest.prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    var title = rest[name.endIndex...].trimmingSpace()
    var classes = String(utf8: name)
    if title.first == UInt8(ascii: "["), let close = title.firstIndex(of: UInt8(ascii: "]")) {
      title = title[(title.startIndex + 1)..<close]
    } else if title.first == UInt8(ascii: "{"), title.last == UInt8(ascii: "}") {
      let attributes = MarkdownAttributes(title.dropFirst().dropLast())
      if classes.isEmpty { classes = attributes?.classes.joined(separator: " ") ?? "" }
      title = []
    }
    guard !name.isEmpty || rest.first == UInt8(ascii: "{") else { return false }
    while title.last == UInt8(ascii: ":") { title.removeLast() }
    let heading = title.trimmingSpace()
    write(.openContainer(name: classes, title: heading.isEmpty ? nil : String(utf8: heading)), for: line)
    return true
  }

  private mutating func readAdmonition(_ line: MarkdownLine, _ words: ArraySlice<UInt8>) -> Bool {
    let isNote = syntax.contains(.admonitions) && words.starts(with: "!!! ".utf8)
    let isOpen = words.starts(with: "???+".utf8)
    guard !line.isItem, isNote || syntax.contains(.details) && (isOpen || words.starts(with: "??? ".utf8)) else {
      return false
    }
    let name = words.dropFirst(4).prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == 0x20 }
    let quoted = words[name.endIndex...]
    // Empty quotation marks are an empty title.
    let title = quoted.isEmpty ? nil : String(utf8: quoted.filter { $0 != UInt8(ascii: "\"") }[...].trimmingSpace())
    text += source[line.range.lowerBound..<line.text]
    // An item whose content begins at the column of the note’s.
    text.append(utf8: "1)  ")
    text.append(utf8: Self.marker)
    endLine()
    let kind = String(utf8: name.trimmingSpace())
    directives[lineCount] =
      isNote ? .admonition(name: kind, title: title) : .details(name: kind, title: title, isOpen: isOpen)
    return true
  }

  private mutating func readDefinition(
    _ line: MarkdownLine, _ words: ArraySlice<UInt8>, in lines: inout MarkdownLines
  ) -> Bool {
    guard syntax.contains(.definitionLists), !line.isItem,
      let next = words.dropFirst().first, next == 0x20 || next == 0x09
    else { return false }
    // A list of the same columns, so that the content of the definition is read as that of an item.
    text += source[line.range.lowerBound..<line.text]
    text.append(UInt8(ascii: "+"))
    text += source[(line.text + 1)..<line.range.upperBound]
    endLine()
    directives[lineCount] = .definition(
      isLoose: lines.previous?.kind == .blank, column: line.text - line.range.lowerBound + 1)
    return true
  }

  private mutating func readAbbreviation(_ words: ArraySlice<UInt8>) -> Bool {
    guard syntax.contains(.abbreviations), words.starts(with: "*[".utf8),
      let close = words.firstIndex(of: UInt8(ascii: "]")), words[(close + 1)...].first == UInt8(ascii: ":")
    else { return false }
    let name = words[(words.startIndex + 2)..<close].trimmingSpace()
    guard !name.isEmpty else { return false }
    abbreviations.append((Array(name), String(utf8: words[(close + 2)...].trimmingSpace())))
    endLine()
    return true
  }

  // MARK: Formulas

  private mutating func readText(_ line: MarkdownLine, _ words: ArraySlice<UInt8>, in lines: inout MarkdownLines) {
    let content = content(of: line)
    var changed: [UInt8]?
    if syntax.contains(.angleQuotes), !content.contains(UInt8(ascii: "$")) {
      changed = AngleQuotes.replaced(in: content, isStraight: syntax.contains(.straightQuotes))
    }
    if syntax.contains(.kramdown) { changed = KramdownExtensions.removed(from: changed?[...] ?? content) ?? changed }
    if let changed {
      text += source[line.range.lowerBound..<line.text]
      text += changed
      return endLine()
    }
    let math = !syntax.isDisjoint(with: [.dollarMath, .bracketMath, .kramdown])
    guard math, words.contains(where: { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "\\") }) else {
      return copy(line)
    }
    if readFormulaBlock(line, words, in: &lines) { return }
    text += source[line.range.lowerBound..<line.text]
    var formulas = FormulaScanner(content, syntax)
    formulas.copy(to: &text)
    endLine()
  }

  /// Reads a formula in lines of its own.
  private mutating func readFormulaBlock(
    _ line: MarkdownLine, _ words: ArraySlice<UInt8>, in lines: inout MarkdownLines
  ) -> Bool {
    let end: String
    if words.starts(with: "$$".utf8), !syntax.isDisjoint(with: [.dollarMath, .kramdown]) {
      end = "$$"
    } else if words.starts(with: "\\[".utf8), syntax.contains(.bracketMath) {
      end = "\\]"
    } else {
      return false
    }
    var formula = Array(words)
    if words.count >= 4, words.suffix(2).elementsEqual(end.utf8), !words.dropFirst(2).dropLast(2).containsSequence(end)
    {
      writeFormula(formula, line)
      return true
    }
    guard !words.dropFirst(2).containsSequence(end) else { return false }
    guard line.range.lowerBound >= missingEnds[end] ?? 0 else { return false }
    var distance = 0
    while let next = lines.peek(distance), next.kind == .text {
      distance += 1
      let more = content(of: next).trimmingSpace()
      formula.append(0x0A)
      formula += more
      missingEnds[end] = next.end
      guard more.containsSequence(end) else { continue }
      missingEnds[end] = nil
      guard more.suffix(2).elementsEqual(end.utf8) else { return false }
      for _ in 0..<distance { _ = lines.next() }
      writeFormula(formula, line)
      return true
    }
    return false
  }

  private mutating func writeFormula(_ formula: [UInt8], _ line: MarkdownLine) {
    text += source[line.range.lowerBound..<line.text]
    FormulaScanner.append(formula.map { $0 == 0x0A ? 0x20 : $0 }[...], to: &text)
    endLine()
  }
}

extension Collection<UInt8> where SubSequence: Collection<UInt8> {
  fileprivate func containsSequence(_ text: String) -> Bool {
    indices.contains { self[$0...].starts(with: text.utf8) }
  }
}
