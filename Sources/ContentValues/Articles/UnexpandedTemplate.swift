import FeedCore

/// The template language of code in bodies, which only the site’s generator can run.
public enum UnexpandedTemplate: Sendable, Hashable {
  /// Hugo shortcodes, `{{< name >}}` and `{{% name %}}`.
  case hugo
  /// Liquid, Nunjucks and Tera, `{{ name }}` and `{% name %}`.
  case liquid
  /// Zola shortcodes outside of code, `{{ name(…) }}` and `{% name(…) %}`.
  case zola
  /// Liquid tags outside of code, `{% name … %}`.
  case liquidTags

  /// Returns the range of the first template code, or `nil` if there is none.
  func firstRange(in text: ArraySlice<UInt8>) -> Range<Int>? {
    TemplateTag.first(in: text, self, code: code(in: text))?.range
  }

  /// Returns the range of the first template code that has no fixed meaning, or `nil` if there is none.
  func firstUnknownRange(in text: ArraySlice<UInt8>) -> Range<Int>? {
    let code = code(in: text)
    let expander = TemplateExpander(template: self, links: nil, code: code)
    var rest = text
    while let tag = TemplateTag.first(in: rest, self, code: code) {
      guard let end = expander.endOfKnown(tag, in: text) else { return tag.range }
      rest = text[end...]
    }
    return nil
  }

  /// Returns the text with the meaning of tags that need no program; other tags are removed.
  func expanded(in text: ArraySlice<UInt8>, links: ArticleLinks?) -> ArraySlice<UInt8> {
    guard text.contains(UInt8(ascii: "{")) else { return text }
    return TemplateExpander(template: self, links: links, code: code(in: text)).expanded(text)[...]
  }

  /// Returns the parts of a Markdown text in which no tags are run, in their order.
  private func code(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    self == .zola || self == .liquidTags ? MarkdownCode.ranges(in: text) : []
  }
}

/// A tag of a template language.
struct TemplateTag {
  let range: Range<Int>
  /// The name in lowercase; a slash at its beginning closes a pair.
  let name: String
  /// The words after the name; those with a name of their own are in `named`.
  private(set) var words: [String] = []
  private(set) var named: [String: String] = [:]

  /// Returns the first tag in a part of a text.
  static func first(
    in part: ArraySlice<UInt8>, _ template: UnexpandedTemplate, code: [Range<Int>]
  ) -> TemplateTag? {
    var rest = part
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      if let end = end(ofBlockAt: open, in: code) {
        rest = part[min(end, part.endIndex)...]
        continue
      }
      if let tag = TemplateTag(part[open...], template) { return tag }
      rest = rest[(open + 1)...]
    }
    return nil
  }

  /// Returns the end of the block that contains an offset, or `nil` if it is in none of the sorted blocks.
  private static func end(ofBlockAt offset: Int, in blocks: [Range<Int>]) -> Int? {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count && blocks[low].contains(offset) ? blocks[low].upperBound : nil
  }

  /// The greatest length of a tag in bytes, which bounds the cost of tags that are not closed.
  private static let longest = 4096

  private init?(_ text: ArraySlice<UInt8>, _ template: UnexpandedTemplate) {
    let openings: [(open: String, close: String)] =
      switch template {
      case .hugo: [("{{<", ">}}"), ("{{%", "%}}")]
      case .liquid, .zola: [("{{", "}}"), ("{%", "%}")]
      case .liquidTags: [("{%", "%}")]
      }
    guard let (open, close) = openings.first(where: { text.starts(with: $0.open.utf8) }) else { return nil }
    let start = text.startIndex + open.utf8.count
    // Code in a comment is shown as text and not run.
    if template == .hugo || template == .zola, text[start...].starts(with: "/*".utf8) { return nil }
    guard let end = TemplateTag.end(of: close, in: text[start...].prefix(TemplateTag.longest)) else { return nil }
    range = text.startIndex..<end + close.utf8.count
    var inner = String(utf8: text[start..<end])[...]
    inner = inner.drop { $0.isWhitespace || $0 == "-" }
    let name = inner.prefix { $0.isLetter || $0.isNumber || "_-/.".contains($0) }
    self.name = name.lowercased()
    if template == .zola {
      let isCall = inner[name.endIndex...].first == "(" && !name.isEmpty
      guard isCall || text.starts(with: "{%".utf8) && name == "end" else { return nil }
    }
    if template == .liquidTags, name.isEmpty { return nil }
    readArguments(inner[name.endIndex...])
  }

  /// Returns the offset of the closing mark.
  private static func end(of mark: String, in text: ArraySlice<UInt8>) -> Int? {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "}") || text[index] == UInt8(ascii: ">") || text[index] == UInt8(ascii: "%"),
        text[index...].starts(with: mark.utf8)
      {
        return index
      }
      index += 1
    }
    return nil
  }

  private mutating func readArguments(_ text: Substring) {
    var rest = text.drop { $0.isWhitespace }
    while let first = rest.first {
      if first == "\"" || first == "`" || first == "'" {
        let value = rest.dropFirst().prefix { $0 != first }
        words.append(String(value))
        rest = rest[value.endIndex...].dropFirst()
      } else {
        let word = rest.prefix { !$0.isWhitespace && $0 != "=" }
        rest = rest[word.endIndex...]
        if rest.first == "=" {
          rest = rest.dropFirst()
          let quote = rest.first ?? " "
          let isQuoted = quote == "\"" || quote == "`" || quote == "'"
          let value = isQuoted ? rest.dropFirst().prefix { $0 != quote } : rest.prefix { !$0.isWhitespace }
          named[word.lowercased()] = String(value)
          rest = isQuoted ? rest[value.endIndex...].dropFirst() : rest[value.endIndex...]
        } else if !word.isEmpty {
          words.append(String(word))
        } else {
          rest = rest.dropFirst()
        }
      }
      rest = rest.drop { $0.isWhitespace }
    }
  }
}

/// The parts of a Markdown text that are code: fenced blocks and spans.
enum MarkdownCode {
  static func ranges(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = text.startIndex
    var fence: (start: Int, sign: UInt8, count: Int)?
    while index < text.endIndex {
      let lineEnd = text[index...].firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
      let line = text[index..<lineEnd].drop { $0 == 0x20 }
      let sign = line.first ?? 0
      let count = line.prefix { $0 == sign }.count
      let isFence = (sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~")) && count >= 3
      if let open = fence {
        if isFence, sign == open.sign, count >= open.count, line.dropFirst(count).allSatisfy(\.isSpace) {
          ranges.append(open.start..<lineEnd)
          fence = nil
        }
      } else if isFence, sign == UInt8(ascii: "~") || !line.dropFirst(count).contains(sign) {
        fence = (index, sign, count)
      } else {
        addSpans(in: text[index..<lineEnd], to: &ranges)
      }
      index = lineEnd + 1
    }
    if let fence { ranges.append(fence.start..<text.endIndex) }
    return ranges
  }

  private static func addSpans(in line: ArraySlice<UInt8>, to ranges: inout [Range<Int>]) {
    var rest = line
    while let open = rest.firstIndex(of: UInt8(ascii: "`")) {
      let count = rest[open...].prefix { $0 == UInt8(ascii: "`") }.count
      var search = rest[(open + count)...]
      var end: Int?
      while let close = search.firstIndex(of: UInt8(ascii: "`")) {
        let length = search[close...].prefix { $0 == UInt8(ascii: "`") }.count
        if length == count {
          end = close + length
          break
        }
        search = search[(close + length)...]
      }
      if let end { ranges.append(open..<end) }
      rest = rest[(end ?? open + count)...]
    }
  }
}
