import FeedCore
import FeedMarkup

/// Replaces template code in a text.
struct TemplateExpander {
  /// A URL that no link can have, so that the link becomes text when the HTML is sanitized.
  static let unknownURL = "about:invalid"

  let language: TemplateLanguage
  let text: ArraySlice<UInt8>
  let isMarkdown: Bool
  let context: TemplateContext?
  /// The values of code, or `nil` to list the code that has one.
  let values: [String: String]?
  /// The dialect of Markdown in arguments.
  let dialect: MarkdownDialect
  private var scanner: TemplateScanner
  var variables = LiquidVariables()
  var output: [UInt8] = []
  private var result = ExpandedText(bytes: [])
  private var labels: Set<String> = []
  private var listed: Set<String> = []
  /// The names of tags whose end was not found.
  private var unclosed: Set<String> = []
  var position: Int

  init(
    _ language: TemplateLanguage, _ text: ArraySlice<UInt8>, isMarkdown: Bool, context: TemplateContext?,
    values: [String: String]?, dialect: MarkdownDialect
  ) {
    (self.language, self.text, self.isMarkdown) = (language, text, isMarkdown)
    (self.context, self.values, self.dialect) = (context, values, dialect)
    scanner = TemplateScanner(language, text, isMarkdown: isMarkdown)
    position = text.startIndex
  }

  mutating func expand() -> ExpandedText {
    while let tag = scanner.next(from: position) {
      output += text[position..<tag.range.lowerBound]
      position = tag.range.upperBound
      expand(tag)
    }
    result.bytes = output.isEmpty && position == text.startIndex ? text : output[...] + text[position...]
    return result
  }

  private mutating func expand(_ tag: TemplateTag) {
    switch tag.kind {
    case .escaped: output += tag.content
    case .closing, .comment: break
    case .value, .tag:
      let isKnown =
        switch language {
        case .hugo: expandHugo(tag)
        case .jekyll, .eleventy: expandLiquid(tag)
        case .pelican: tag.kind == .value ? expandLink(tag) : expandLiquid(tag)
        case .zola: expandZola(tag)
        }
      if !isKnown { remove(tag) }
    }
  }

  // MARK: Content between two tags

  /// Returns the text up to the end of a tag with content, and moves past it; `nil` if the tag is not closed.
  ///
  /// - Parameters:
  ///   - name: The name of the closing tag.
  ///   - isRaw: Whether template code in the content is text.
  /// - Returns: The text between the tags.
  mutating func content(until name: String, isRaw: Bool = false) -> ArraySlice<UInt8>? {
    guard !unclosed.contains(name) else { return nil }
    let start = position
    let end = isRaw && language != .hugo ? scanner.rawEnd(named: name, from: start) : self.end(named: name)
    guard let end else {
      unclosed.insert(name)
      return nil
    }
    position = end.upperBound
    return text[start..<end.lowerBound]
  }

  /// Returns the range of the next closing tag that is not in a raw block.
  private mutating func end(named name: String) -> Range<Int>? {
    var search = position
    while let tag = scanner.next(from: search) {
      search = tag.range.upperBound
      if tag.name == name, language != .hugo || tag.kind == .closing { return tag.range }
      if language != .hugo, tag.kind == .tag, tag.name == "raw" {
        search = scanner.rawEnd(named: "endraw", from: search)?.upperBound ?? text.endIndex
      }
    }
    return nil
  }

  /// Returns the content between two tags with its own code expanded.
  ///
  /// - Parameters:
  ///   - content: The content.
  ///   - isMarkdown: Whether it is Markdown and not the text of code.
  /// - Returns: The content without code.
  mutating func expanded(_ content: ArraySlice<UInt8>, isMarkdown: Bool) -> ArraySlice<UInt8> {
    var inner = TemplateExpander(
      language, content, isMarkdown: isMarkdown, context: context, values: values, dialect: dialect)
    inner.variables = variables
    let expanded = inner.expand()
    for (code, offset) in expanded.values { list(code, at: offset) }
    for (label, offset) in expanded.removed where labels.insert(label).inserted {
      result.removed.append((label, offset))
    }
    result.unknownLinks += expanded.unknownLinks
    return expanded.bytes
  }

  // MARK: Output

  private mutating func remove(_ tag: TemplateTag) {
    if isLinkTarget { output.append(utf8: Self.unknownURL) }
    guard !isEndOrBranch(tag) else { return }
    let label = tag.label(in: language, of: text)
    if labels.insert(label).inserted { result.removed.append((label, tag.range.lowerBound)) }
  }

  /// Writes the value of code, or lists the code if values are not known yet; returns `false` if it has no value.
  mutating func writeValue(of code: String, at offset: Int) -> Bool {
    guard let values else {
      list(code, at: offset)
      return true
    }
    guard let value = values[code] else { return false }
    output.append(utf8: value)
    return true
  }

  private mutating func list(_ code: String, at offset: Int) {
    guard listed.insert(code).inserted else { return }
    result.values.append((code, offset))
  }

  private func isEndOrBranch(_ tag: TemplateTag) -> Bool {
    guard language != .hugo, language != .zola else { return false }
    return tag.name.hasPrefix("end") || ["else", "elif", "elsif", "elseif", "when"].contains(tag.name)
  }

  /// Whether the output ends where the URL of a link or an image begins.
  private var isLinkTarget: Bool {
    [#"]("#, "](<", "]: ", #"href=""#, "href='", #"src=""#, "src='"].contains {
      output.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  /// Writes the URL of an article, or makes the link text if the article is unknown.
  mutating func writeURL(of reference: String, isExact: Bool = false) {
    guard let context else { return }
    if let url = context.url(of: reference, isExact: isExact) {
      output.append(utf8: url)
    } else {
      result.unknownLinks.append(reference)
      if isLinkTarget { output.append(utf8: Self.unknownURL) }
    }
  }

  /// Expands a link or raw text of Zola; returns `false` for shortcodes and components.
  private mutating func expandZola(_ tag: TemplateTag) -> Bool {
    switch tag.name {
    case TemplateScanner.pageLink: return expandPageLink(tag)
    case TemplateScanner.raw:
      output += content(until: "endraw", isRaw: true) ?? text[tag.range]
      return true
    default: return false
    }
  }

  /// Writes the URL of the page that a Zola link such as `@/posts/rye.md` refers to.
  private mutating func expandPageLink(_ tag: TemplateTag) -> Bool {
    let reference = String(utf8: tag.content)
    let isSection = reference.contains("/_index.")
    if !isSection || !writeValue(of: reference, at: tag.range.lowerBound) { writeURL(of: reference, isExact: true) }
    return true
  }

  /// Writes HTML on a line of its own if it begins a line, so that Markdown reads it as a block.
  mutating func writeBlock(_ html: [UInt8]) {
    output += html
    guard isMarkdown, text[position...].first == 0x0A || text[position...].first == 0x0D else { return }
    let next = text[position...].drop { $0 == 0x0D }.dropFirst().first
    if let next, next != 0x0A, next != 0x0D { output.append(0x0A) }
  }

  /// Returns HTML for code that Markdown does not change: in one line, with punctuation as character references.
  static func codeBlock(_ code: ArraySlice<UInt8>, language: String?, isInline: Bool = false) -> [UInt8] {
    var html: [UInt8] = []
    if !isInline { html.append(utf8: "<pre>") }
    html.append(utf8: "<code")
    if let language, !language.isEmpty {
      html.append(utf8: " class=\"language-")
      html.append(inert: language.utf8)
      html.append(utf8: "\"")
    }
    html.append(utf8: ">")
    html.append(inert: code.filter { $0 != 0x0D })
    html.append(utf8: isInline ? "</code>" : "&#10;</code></pre>")
    return html
  }
}

extension [UInt8] {
  /// Appends text in which neither Markdown nor HTML finds markup.
  mutating func append(inert text: some Sequence<UInt8>) {
    for byte in text {
      if byte >= 0x80 || byte == 0x20 || byte.isASCIIAlphanumeric {
        append(byte)
      } else {
        append(utf8: "&#")
        append(decimal: Int(byte))
        append(UInt8(ascii: ";"))
      }
    }
  }
}
