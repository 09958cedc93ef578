import FeedCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension MarkdownDialect {
  /// The syntax that the parser itself has, or that is rewritten before the text is parsed.
  private static let parsed: Syntax = [
    .autolinks, .smartPunctuation, .hardBreaks, .doubleTildes, .indentedLists, .literalMarks, .literalTasks,
    .symbolPunctuation,
    .classic,
  ]

  /// Returns the syntax of the dialect that may occur in a text, so that plain Markdown needs no further passes.
  ///
  /// The checks search for single bytes at the speed of memory.
  func syntax(in text: ArraySlice<UInt8>) -> Syntax {
    var found = syntax.intersection(Self.parsed)
    let others = syntax.subtracting(found)
    guard !others.isEmpty || syntax.contains(.smartPunctuation) else { return found }
    text.withUnsafeBytes { text in
      if text.contains(UInt8(ascii: "{")) {
        found.formUnion(others.intersection([.headingAttributes, .attributes, .bareAttributes, .kramdown]))
      }
      if text.contains(UInt8(ascii: "|")) { found.formUnion(others.intersection([.kramdown, .shortTableHeaders])) }
      if text.contains("$$") { found.formUnion(others.intersection([.kramdown])) }
      if text.contains(UInt8(ascii: "<")) { found.formUnion(others.intersection([.rawElements, .omitsHTML])) }
      if others.contains(.closeHeadings), text.hasLine(beginningWith: UInt8(ascii: "#")) {
        found.formUnion([.closeHeadings])
      }
      if text.contains(UInt8(ascii: "$")) { found.formUnion(others.intersection([.dollarMath])) }
      if text.contains("\\(") || text.contains("\\[") { found.formUnion(others.intersection([.bracketMath])) }
      let isASCII = !text.contains { $0 >= 0x80 }
      if others.contains(.secureLinks), text.contains("www.") || !isASCII && text.contains("://") {
        found.formUnion([.secureLinks])
      }
      if others.contains(.lineThrough), text.contains("~~") { found.formUnion([.lineThrough]) }
      if text.contains("==") { found.formUnion(others.intersection([.highlights])) }
      if text.contains("++") { found.formUnion(others.intersection([.insertions])) }
      if text.contains(UInt8(ascii: "^")) { found.formUnion(others.intersection([.superscripts])) }
      if text.contains(UInt8(ascii: "~")) { found.formUnion(others.intersection([.subscripts])) }
      if others.contains(.eastAsianLines), !isASCII { found.formUnion([.eastAsianLines]) }
      if others.contains(.emoji), text.contains(UInt8(ascii: ":")) { found.formUnion([.emoji]) }
      if text.contains("!") {
        if text.contains("[!") { found.formUnion(others.intersection([.alerts])) }
        if text.contains("!!! ") { found.formUnion(others.intersection([.admonitions])) }
      }
      if text.contains("???") { found.formUnion(others.intersection([.details])) }
      if syntax.contains(.smartPunctuation) {
        let hasAngles = others.contains(.angleQuotes) && (text.contains("<<") || text.contains(">>"))
        let isAmbiguous =
          syntax.contains(.straightQuotes)
          ? text.hasUnusualQuotationMark
          : syntax.contains(.angleQuotes)
            ? text.contains(UInt8(ascii: "\"")) || text.contains(UInt8(ascii: "'")) : text.hasAmbiguousQuotationMark
        if hasAngles || isAmbiguous {
          found.formUnion(others.intersection([.angleQuotes, .straightQuotes]).union(.quotationMarks))
        }
      }
      if others.contains(.numbersFromOne), "023456789".utf8.contains(where: { text.hasLine(beginningWith: $0) }) {
        found.formUnion([.numbersFromOne])
      }
      if text.contains("::") || text.contains("#!") { found.formUnion(others.intersection([.codeNames])) }
      if others.contains(.tableOfContents), text.contains("[TOC]") || text.contains("[toc]") || text.contains("[[") {
        found.formUnion([.tableOfContents])
      }
      if others.contains(.abbreviations), text.contains("*[") { found.formUnion([.abbreviations]) }
      let lists: Syntax = [.definitionLists, .containers, .containerTitles]
      if !others.isDisjoint(with: lists), text.hasLine(beginningWith: UInt8(ascii: ":")) {
        found.formUnion(others.intersection(lists))
      }
    }
    return found
  }
}

extension MarkdownDialect {
  /// Whether a text needs more than CommonMark.
  func needsTree(for syntax: Syntax, _ text: ArraySlice<UInt8>) -> Bool {
    if !syntax.subtracting(Self.parsed).isEmpty { return true }
    return text.withUnsafeBytes { text in
      syntax.contains(.classic)
        && (text.contains(ClassicMarkdown.joiner) || "-*+1".utf8.contains { text.hasLine(beginningWith: $0) })
        || headingIDs != nil
          && (text.hasLine(beginningWith: UInt8(ascii: "#")) || text.contains("\n=") || text.contains("\n-"))
        || footnotes != .github && text.contains("[^")
    }
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func contains(_ byte: UInt8) -> Bool { firstOffset(of: byte, from: 0) != nil }

  /// Whether a quotation mark is between letters, after markup or a bracket, or before a digit.
  fileprivate var hasAmbiguousQuotationMark: Bool {
    func isLetter(_ index: Int) -> Bool {
      indices.contains(index) && (self[index] >= 0x80 || self[index].isASCIIAlphanumeric)
    }
    func isOne(_ signs: StaticString, _ index: Int) -> Bool {
      indices.contains(index) && signs.withUTF8Buffer { $0.contains(self[index]) }
    }
    for (mark, isDouble) in [(UInt8(ascii: "\""), true), (UInt8(ascii: "'"), false)] {
      var start = 0
      while let offset = firstOffset(of: mark, from: start) {
        start = offset + 1
        if isOne("([{", offset - 1), !isLetter(start) { return true }
        guard isLetter(start) else { continue }
        if isDouble ? isLetter(offset - 1) : self[start].isASCIIDigit || isOne("`*_)]", offset - 1) { return true }
      }
    }
    return false
  }

  /// Whether a quotation mark is neither an apostrophe between letters nor one of a pair around words.
  fileprivate var hasUnusualQuotationMark: Bool {
    func isLetter(_ index: Int) -> Bool { indices.contains(index) && self[index].isASCIIAlphanumeric }
    func isSpace(_ index: Int) -> Bool { !indices.contains(index) || self[index].isSpace }
    var start = 0
    while let offset = firstOffset(of: UInt8(ascii: "'"), from: start) {
      start = offset + 1
      if !isLetter(offset - 1) || !isLetter(start) || self[start].isASCIIDigit { return true }
    }
    start = 0
    var isOpen = false
    while let offset = firstOffset(of: UInt8(ascii: "\""), from: start) {
      start = offset + 1
      let opens = isSpace(offset - 1) && isLetter(start)
      let closes = isLetter(offset - 1) && isSpace(start)
      guard isOpen ? closes : opens else { return true }
      isOpen.toggle()
    }
    return false
  }

  private func firstOffset(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count, let found = memchr(base + start, CInt(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - base
  }

  /// Whether the text contains a word of ASCII characters.
  func contains(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      var start = 0
      while let offset = firstOffset(of: word[0], from: start) {
        if offset + word.count <= count, self[offset..<(offset + word.count)].elementsEqual(word) { return true }
        start = offset + 1
      }
      return false
    }
  }

  /// Whether a byte is the first of a line, after spaces and quotation marks.
  fileprivate func hasLine(beginningWith byte: UInt8) -> Bool {
    var start = 0
    while let offset = firstOffset(of: byte, from: start) {
      var index = offset - 1
      while index >= 0, self[index] == 0x20 || self[index] == 0x09 || self[index] == UInt8(ascii: ">") { index -= 1 }
      if index < 0 || self[index] == 0x0A || self[index] == 0x0D { return true }
      start = offset + 1
    }
    return false
  }
}
