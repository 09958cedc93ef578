import FeedCore
import FeedMarkup

/// Finds template code in a text.
///
/// The cost is linear in the length of the text, also if delimiters are not closed.
struct TemplateScanner {
  /// The maximum length of code in which quotation marks can contain the closing delimiter.
  private static let quotedLength = 4096

  let language: TemplateLanguage
  private let text: ArraySlice<UInt8>
  /// The code of the text, or `nil` until it is needed.
  private var code: MarkdownCode?
  private let sparesCode: Bool
  /// Whether Zola runs the whole text as a template, code included, or `nil` until it is needed.
  private var runsCode: Bool?
  /// The closing delimiters that do not occur at or after an offset.
  private var missing: [String: Int] = [:]

  init(_ language: TemplateLanguage, _ text: ArraySlice<UInt8>, isMarkdown: Bool) {
    (self.language, self.text) = (language, text)
    sparesCode = isMarkdown && language.sparesCode
  }

  /// Returns the first template code at or after a position, or `nil` if there is none.
  mutating func next(from start: Int) -> TemplateTag? {
    var position = start
    while let open = text[position...].firstIndex(where: isOpening) {
      position = open + 1
      guard position < text.endIndex, let tag = tag(at: open) else { continue }
      if sparesCode, let end = endOfCode(at: open), !runs(tag, inCodeUntil: end) {
        position = end
        continue
      }
      return tag
    }
    return nil
  }

  private func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "@") && language == .zola
  }

  private mutating func endOfCode(at offset: Int) -> Int? {
    let known = code ?? MarkdownCode(text)
    code = known
    return known.end(of: offset)
  }

  private mutating func tag(at open: Int) -> TemplateTag? {
    let next = text[open + 1]
    switch language {
    case .hugo: return next == UInt8(ascii: "{") ? shortcode(at: open) : nil
    case .zola where text[open] == UInt8(ascii: "@"): return next == UInt8(ascii: "/") ? pageLink(at: open) : nil
    case .zola:
      guard next == UInt8(ascii: "{") || next == UInt8(ascii: "%") else { return nil }
      return call(at: open) ?? component(at: open) ?? raw(at: open)
    case .pelican:
      if next == UInt8(ascii: "%") { return delimited(at: open, by: "%}", .tag) }
      return next.isASCIILetter ? link(at: open) : nil
    case .jekyll, .eleventy:
      switch next {
      case UInt8(ascii: "{"): return delimited(at: open, by: "}}", .value)
      case UInt8(ascii: "%"): return delimited(at: open, by: "%}", .tag)
      case UInt8(ascii: "#") where language == .eleventy && text[(open + 2)...].first == 0x20:
        return delimited(at: open, by: "#}", .comment)
      default: return nil
      }
    }
  }

  /// Returns the offset of a delimiter, or `nil` if it does not occur from a position.
  private mutating func find(_ delimiter: String, from start: Int) -> Int? {
    guard start < missing[delimiter] ?? .max else { return nil }
    let bytes = Array(delimiter.utf8)
    var index = start
    while let first = text[index...].firstIndex(of: bytes[0]) {
      if text[first...].starts(with: bytes) { return first }
      index = first + 1
    }
    missing[delimiter] = start
    return nil
  }

  /// Returns the offset of a delimiter that is not in quotation marks.
  private mutating func findUnquoted(_ delimiter: String, from start: Int) -> Int? {
    guard let nearest = find(delimiter, from: start) else { return nil }
    let bytes = Array(delimiter.utf8)
    let limit = min(text.endIndex, start + Self.quotedLength)
    var quote: UInt8?
    var index = start
    while index < limit {
      let byte = text[index]
      if let open = quote {
        if byte == UInt8(ascii: "\\"), open != UInt8(ascii: "`") { index += 1 }
        if byte == open { quote = nil }
        if byte == 0x0A, open != UInt8(ascii: "`") { return nearest }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`") {
        quote = byte
      } else if byte == bytes[0], text[index...].starts(with: bytes) {
        return index
      }
      index += 1
    }
    return nearest
  }

  /// Returns the range of the Liquid tag that ends a block in which code is text.
  mutating func rawEnd(named name: String, from start: Int) -> Range<Int>? {
    var position = start
    while let open = find("{%", from: position) {
      position = open + 2
      let inner = text[position...].drop { $0.isSpace || $0 == UInt8(ascii: "-") }
      guard inner.starts(with: name.utf8) else { continue }
      let rest = inner.dropFirst(name.utf8.count).drop { $0.isSpace || $0 == UInt8(ascii: "-") }
      if rest.starts(with: "%}".utf8) { return open..<(rest.startIndex + 2) }
    }
    return nil
  }

  private mutating func delimited(at open: Int, by delimiter: String, _ kind: TemplateTag.Kind) -> TemplateTag? {
    guard let close = find(delimiter, from: open + 2) else { return nil }
    var inner = text[(open + 2)..<close]
    // A hyphen removes the white space around the code.
    if inner.first == UInt8(ascii: "-") { inner = inner.dropFirst() }
    if inner.last == UInt8(ascii: "-") { inner = inner.dropLast() }
    inner = inner.trimmingSpace()
    let range = open..<(close + delimiter.utf8.count)
    guard kind == .tag else { return TemplateTag(kind: kind, range: range, name: "", content: inner) }
    let name = inner.prefix { $0.isASCIIAlphanumeric || "_-.".utf8.contains($0) }
    guard !name.isEmpty || language != .pelican else { return nil }
    return TemplateTag(
      kind: .tag, range: range, name: String(utf8: name), content: inner[name.endIndex...].trimmingSpace())
  }

  private mutating func shortcode(at open: Int) -> TemplateTag? {
    guard let sign = text[(open + 2)...].first, sign == UInt8(ascii: "<") || sign == UInt8(ascii: "%") else {
      return nil
    }
    let start = open + 3
    let delimiter = sign == UInt8(ascii: "<") ? ">}}" : "%}}"
    if text[start...].starts(with: "/*".utf8) {
      guard let close = find("*/" + delimiter, from: start + 2) else { return nil }
      let range = open..<(close + 2 + delimiter.utf8.count)
      return TemplateTag(
        kind: .escaped, range: range, name: "",
        content: text[open..<start] + text[(start + 2)..<close] + Array(delimiter.utf8))
    }
    guard let close = findUnquoted(delimiter, from: start) else { return nil }
    var inner = text[start..<close].trimmingSpace()
    var kind = TemplateTag.Kind.tag
    if inner.first == UInt8(ascii: "/") {
      (kind, inner) = (.closing, inner.dropFirst().trimmingSpace())
    } else if inner.last == UInt8(ascii: "/") {
      inner = inner.dropLast().trimmingSpace()
    }
    let name = inner.prefix { !$0.isSpace }
    guard !name.isEmpty else { return nil }
    return TemplateTag(
      kind: kind, range: open..<(close + delimiter.utf8.count), name: String(utf8: name),
      content: inner[name.endIndex...].trimmingSpace())
  }

  /// Returns the Zola shortcode at a position, which has the form of a call.
  private mutating func call(at open: Int) -> TemplateTag? {
    let isValue = text[open + 1] == UInt8(ascii: "{")
    let delimiter = isValue ? "}}" : "%}"
    let start = open + 2
    if text[start...].starts(with: "/*".utf8) {
      guard let close = find("*/" + delimiter, from: start + 2) else { return nil }
      return TemplateTag(
        kind: .escaped, range: open..<(close + 4), name: "",
        content: text[open..<start] + text[(start + 2)..<close] + Array(delimiter.utf8))
    }
    let rest = text[start...].prefix(Self.quotedLength).drop(while: \.isSpace)
    let name = rest.prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") }
    guard let first = name.first, first.isASCIILetter || first == UInt8(ascii: "_") else { return nil }
    let after = text[name.endIndex...].prefix(Self.quotedLength).drop(while: \.isSpace)
    if !isValue, name.elementsEqual("end".utf8), after.starts(with: delimiter.utf8) {
      return TemplateTag(kind: .closing, range: open..<(after.startIndex + 2), name: "end", content: [])
    }
    guard after.first == UInt8(ascii: "("), let close = findUnquoted(")", from: after.startIndex + 1) else {
      return nil
    }
    let end = text[(close + 1)...].prefix(Self.quotedLength).drop(while: \.isSpace)
    guard end.starts(with: delimiter.utf8) else { return nil }
    return TemplateTag(
      kind: isValue ? .value : .tag, range: open..<(end.startIndex + 2), name: String(utf8: name),
      content: text[(after.startIndex + 1)..<close])
  }

  /// Whether Zola 0.23 or later runs a tag in code, which is not an example.
  ///
  /// It runs raw text that ends in the same code, and components if there are others outside code.
  private mutating func runs(_ tag: TemplateTag, inCodeUntil end: Int) -> Bool {
    guard language == .zola else { return false }
    if tag.isComponent {
      let isTemplate = runsCode ?? hasComponents()
      runsCode = isTemplate
      return isTemplate
    }
    guard tag.name == Self.raw, let close = rawEnd(named: "endraw", from: tag.range.upperBound) else { return false }
    return close.upperBound <= end
  }

  /// Whether the text has a component or raw text outside code.
  private mutating func hasComponents() -> Bool {
    var position = text.startIndex
    while let open = text[position...].firstIndex(of: UInt8(ascii: "{")) {
      position = open + 1
      if let end = endOfCode(at: open) {
        position = end
      } else if position < text.endIndex, component(at: open) != nil || raw(at: open) != nil {
        return true
      }
    }
    return false
  }

  /// Returns the Zola component at a position: `{{<name …/>}}`, `{% <name …> %}` or `{% </name> %}`.
  private mutating func component(at open: Int) -> TemplateTag? {
    let isValue = text[open + 1] == UInt8(ascii: "{")
    let delimiter = isValue ? "}}" : "%}"
    let code = text[(open + 2)...].prefix(Self.quotedLength)
    var rest = code.dropFirst(code.first == UInt8(ascii: "-") ? 1 : 0).drop(while: \.isSpace)
    guard rest.popFirst() == UInt8(ascii: "<") else { return nil }
    let isClosing = rest.first == UInt8(ascii: "/")
    rest = rest.dropFirst(isClosing ? 1 : 0).drop(while: \.isSpace)
    let name = rest.prefix { $0.isASCIIAlphanumeric || "_-.".utf8.contains($0) }
    guard let first = name.first, first.isASCIILetter || first == UInt8(ascii: "_"),
      let after = rest[name.endIndex...].first, after.isSpace || "/>".utf8.contains(after),
      find(">", from: name.endIndex) != nil, find(delimiter, from: name.endIndex) != nil
    else { return nil }
    var quote: UInt8?
    for index in name.endIndex..<rest.endIndex {
      let byte = text[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if "\"'`".utf8.contains(byte) {
        quote = byte
      } else if byte == UInt8(ascii: ">"), !isValue || text[index - 1] == UInt8(ascii: "/") {
        var after = text[(index + 1)...].prefix(Self.quotedLength).drop(while: \.isSpace)
        if after.first == UInt8(ascii: "-") { after = after.dropFirst() }
        guard after.starts(with: delimiter.utf8) else { continue }
        return TemplateTag(
          kind: isValue ? .value : isClosing ? .closing : .tag, range: open..<(after.startIndex + 2),
          name: String(utf8: name), content: text[name.endIndex..<index], isComponent: true)
      }
    }
    return nil
  }

  /// The name of a tag of Zola after which code is text, until `{% endraw %}`.
  static let raw = "{% raw %}"

  private func raw(at open: Int) -> TemplateTag? {
    guard text[open + 1] == UInt8(ascii: "%") else { return nil }
    let code = text[(open + 2)...].prefix(Self.quotedLength)
    let word = code.drop { $0.isSpace || $0 == UInt8(ascii: "-") }
    guard word.starts(with: "raw".utf8) else { return nil }
    let rest = word.dropFirst(3).drop { $0.isSpace || $0 == UInt8(ascii: "-") }
    guard rest.starts(with: "%}".utf8) else { return nil }
    return TemplateTag(kind: .tag, range: open..<(rest.startIndex + 2), name: Self.raw, content: [])
  }

  /// The name of a Zola link to a page.
  static let pageLink = "@/"

  private func pageLink(at open: Int) -> TemplateTag? {
    let before = text[..<open].suffix(3)
    guard ["](", "](<", "]: "].contains(where: { before.suffix($0.utf8.count).elementsEqual($0.utf8) }) else {
      return nil
    }
    let path = text[open...].prefix { !$0.isSpace && $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: ">") }
    return TemplateTag(
      kind: .value, range: path.indices, name: Self.pageLink, content: path.dropFirst())
  }

  private static let linkNames: Set<String> = ["filename", "static", "attach", "index", "author", "category", "tag"]

  /// Returns the beginning of a Pelican link, such as `{filename}`.
  private func link(at open: Int) -> TemplateTag? {
    let name = text[(open + 1)...].prefix(9).prefix(while: \.isASCIILetter)
    guard text[name.endIndex...].first == UInt8(ascii: "}"), Self.linkNames.contains(String(utf8: name)) else {
      return nil
    }
    return TemplateTag(kind: .value, range: open..<(name.endIndex + 1), name: String(utf8: name), content: [])
  }
}
