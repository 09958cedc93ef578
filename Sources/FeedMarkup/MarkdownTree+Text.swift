import CMarkGFM
import FeedCore

/// Formulas, attributes of inline markup, heading ids, emoji and abbreviations.
extension MarkdownTree {
  mutating func replaceFormulas() {
    for code in formulas {
      let formula = Self.bytes(of: code).filter { $0 != MarkdownPreparation.formulaMark }
      let isAlone = cmark_node_previous(code) == nil && cmark_node_next(code) == nil
      insert(make(CMARK_NODE_TEXT, written(formula, isAlone: isAlone)), before: code)
      remove(code)
    }
  }

  /// kramdown writes the delimiters that MathJax expects.
  private func written(_ formula: [UInt8], isAlone: Bool) -> [UInt8] {
    guard syntax.contains(.kramdown), formula.starts(with: "$$".utf8), formula.count >= 4 else { return formula }
    let inner = Array(formula.dropFirst(2).dropLast(2)[...].trimmingSpace())
    return Array((isAlone ? "\\[" : "\\(").utf8) + inner + Array((isAlone ? "\\]" : "\\)").utf8)
  }

  /// Changes the scheme of URLs that were written without one, and ends URLs before the first character that is not
  /// ASCII.
  mutating func secureLinks() {
    var inAngles: Set<ArraySlice<UInt8>>?
    for link in links {
      guard let url = cmark_node_get_url(link).map({ String(cString: $0) }), let text = cmark_node_first_child(link)
      else { continue }
      let words = Self.bytes(of: text)
      if url.hasPrefix("http://www."), words.starts(with: "www.".utf8) {
        cmark_node_set_url(link, "https" + url.dropFirst("http".count))
      } else if words.contains(where: { $0 >= 0x80 }), words.elementsEqual(url.utf8) {
        inAngles = inAngles ?? urlsInAngles
        if inAngles?.contains(words[...]) != true { cut(link, of: text, to: words) }
      }
    }
  }

  /// The URLs that are written as `<https://example.com/>`.
  private var urlsInAngles: Set<ArraySlice<UInt8>> {
    Set(
      preparation.source.split(separator: UInt8(ascii: "<")).filter { $0.starts(with: "http".utf8) }
        .map { $0.prefix { $0 != UInt8(ascii: ">") } })
  }

  private mutating func cut(_ link: Node, of text: Node, to words: [UInt8]) {
    let url = words.prefix { $0 < 0x80 }
    let before = cmark_node_previous(link).map(Self.bytes)?.last ?? 0x20
    insert(make(CMARK_NODE_TEXT, words[url.endIndex...]), after: link)
    if before.isSpace || "*_~(".utf8.contains(before) {
      setLiteral(text, url)
      cmark_node_set_url(link, String(utf8: url))
    } else {
      insert(make(CMARK_NODE_TEXT, url), before: link)
      remove(link)
    }
  }

  /// Removes a line end between two East Asian characters.
  mutating func removeEastAsian(_ lineBreak: Node) {
    func isWide(_ node: Node?, _ scalar: (String.UnicodeScalarView) -> Unicode.Scalar?) -> Bool {
      guard let node, let scalar = scalar(String(utf8: Self.bytes(of: node)).unicodeScalars) else { return false }
      return 0x2E80...0xA4CF ~= scalar.value || 0xF900...0xFAFF ~= scalar.value || 0xFF00...0xFF60 ~= scalar.value
        || 0x20000...0x3FFFF ~= scalar.value
    }
    if isWide(cmark_node_previous(lineBreak), \.last), isWide(cmark_node_next(lineBreak), \.first) {
      remove(lineBreak)
    }
  }

  // MARK: Attributes

  mutating func applyInlineAttributes() {
    guard !syntax.isDisjoint(with: [.attributes, .bareAttributes, .headingAttributes]) else { return }
    if !syntax.isDisjoint(with: [.attributes, .bareAttributes]) {
      for text in texts { applyLeadingLists(of: text) }
    }
    for heading in headings { applyTrailingList(of: heading) }
    if syntax.contains(.bareAttributes) { for paragraph in paragraphs { applyTrailingList(of: paragraph) } }
  }

  /// Applies the attribute lists at the beginning of a text to the inline markup before it.
  private mutating func applyLeadingLists(of text: Node) {
    guard let target = cmark_node_previous(text), Self.isInline(target) else { return }
    var words = Self.bytes(of: text).drop { $0 == ClassicMarkdown.joiner }
    var hasList = false
    while words.first == UInt8(ascii: "{"), let close = words.firstIndex(of: UInt8(ascii: "}")),
      let list = list(words[...close])
    {
      words = words[(close + 1)...]
      add(list, to: target)
      hasList = true
    }
    if hasList { setLiteral(text, words) }
  }

  /// Applies an attribute list at the end of a block to the block.
  private mutating func applyTrailingList(of block: Node) {
    guard let text = cmark_node_last_child(block), Self.isType(text, CMARK_NODE_TEXT) else { return }
    let words = Self.bytes(of: text)[...].trimmingSpace()
    guard words.last == UInt8(ascii: "}"), let open = words.lastIndex(of: UInt8(ascii: "{")),
      let list = list(words[open...])
    else { return }
    var rest = Self.bytes(of: text)[..<open]
    while let last = rest.last, last.isSpace { rest.removeLast() }
    let later = attributes[block]
    add(list, to: block)
    if let later { add(later, to: block) }
    setLiteral(text, rest)
  }

  /// Parses an attribute list in braces, or returns `nil` if it is not one in this dialect.
  private func list(_ words: ArraySlice<UInt8>) -> MarkdownAttributes? {
    let inner = words.dropFirst().dropLast().drop(while: \.isSpace)
    if inner.first == UInt8(ascii: ":") {
      return syntax.contains(.attributes) ? MarkdownAttributes(inner.dropFirst()) : nil
    }
    guard inner.first == UInt8(ascii: "#") || inner.first == UInt8(ascii: ".") || inner.contains(UInt8(ascii: "="))
    else { return nil }
    let list = MarkdownAttributes(inner)
    return list?.references.isEmpty == true ? list : nil
  }

  // MARK: Headings

  mutating func applyHeadingIDs() {
    guard let style = dialect.headingIDs else { return }
    var counts: [String: Int] = [:]
    for heading in headings {
      guard attributes[heading]?.id == nil else { continue }
      let text = Self.text(of: heading)
      guard let name = style.name(of: text), var list = MarkdownAttributes([]) else { continue }
      var id = name
      // An id with a number may itself be the text of a heading.
      while let count = counts[id] {
        counts[id] = count + 1
        id = "\(id)-\(count)"
      }
      counts[id] = 1
      list.id = id
      add(list, to: heading)
    }
  }

  private static func text(of heading: Node) -> String {
    var text: [UInt8] = []
    let iterator = cmark_iter_new(heading)
    defer { cmark_iter_free(iterator) }
    while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: text += bytes(of: node).filter { $0 != ClassicMarkdown.joiner }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.append(0x20)
      default: break
      }
    }
    return String(utf8: text)
  }

  // MARK: Emoji and abbreviations

  mutating func applyWords() {
    let abbreviations = AbbreviationTable(preparation.abbreviations)
    let hasEmoji = syntax.contains(.emoji)
    guard hasEmoji || abbreviations != nil else { return }
    for text in texts where cmark_node_parent(text) != nil {
      if hasEmoji { replaceEmoji(text) }
      if let abbreviations { mark(abbreviations, in: text) }
    }
  }

  private func replaceEmoji(_ text: Node) {
    let words = Self.bytes(of: text)
    guard words.contains(UInt8(ascii: ":")) else { return }
    var output: [UInt8] = []
    var position = 0
    while let open = words[position...].firstIndex(of: UInt8(ascii: ":")) {
      output += words[position..<open]
      let name = words[(open + 1)...].prefix { $0.isASCIIAlphanumeric || "_+-".utf8.contains($0) }
      // A colon after a slash or a digit is part of a URL or a time.
      let isBare = open == 0 || words[open - 1] != UInt8(ascii: "/") && !words[open - 1].isASCIIDigit
      if isBare, words[name.endIndex...].first == UInt8(ascii: ":"), let emoji = EmojiNames.emoji(named: name) {
        output.append(utf8: emoji)
        position = name.endIndex + 1
      } else {
        output.append(words[open])
        output += name
        position = name.endIndex
      }
    }
    guard position > 0 else { return }
    setLiteral(text, output + words[position...])
  }

  /// Splits a text at its abbreviations.
  private mutating func mark(_ table: AbbreviationTable, in text: Node) {
    let words = Self.bytes(of: text)
    var position = 0
    for match in table.matches(in: words) {
      if match.range.lowerBound > position {
        insert(make(CMARK_NODE_TEXT, words[position..<match.range.lowerBound]), before: text)
      }
      let title = match.title.isEmpty ? "" : " title=\"\(Self.escaped(match.title))\""
      let name = Self.escaped(String(utf8: words[match.range]))
      insert(make(CMARK_NODE_HTML_INLINE, "<abbr\(title)>\(name)</abbr>".utf8), before: text)
      position = match.range.upperBound
    }
    if position > 0 { setLiteral(text, words[position...]) }
  }
}

extension MarkdownDialect.HeadingIDs {
  /// Returns the id of a heading, or `nil` if it cannot be derived from the text.
  func name(of text: String) -> String? {
    var result = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar == " " {
        if self == .github || !result.isEmpty && result.last != "-" { result += "-" }
      } else if scalar == "-" || scalar == "_" {
        if self == .github {
          result.unicodeScalars.append(scalar)
        } else if result.last != "-", !result.isEmpty {
          result += "-"
        }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
      {
        guard self == .github || scalar.isASCII else { return nil }
        result.unicodeScalars.append(scalar)
      } else if self == .ascii, !result.isEmpty, result.last != "-" {
        result += "-"
      }
    }
    if self == .ascii, result.hasSuffix("-") { result.removeLast() }
    return result.isEmpty ? nil : result
  }
}
