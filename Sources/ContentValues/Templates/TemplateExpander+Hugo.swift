import FeedCore
import FeedDocument
import FeedMarkup

/// Hugo’s own shortcodes, whose meaning is fixed.
extension TemplateExpander {
  /// Expands a shortcode; returns `false` if only Hugo can do so.
  mutating func expandHugo(_ tag: TemplateTag) -> Bool {
    let arguments = TemplateArguments(tag.content)
    switch tag.name {
    case "ref", "relref":
      guard let path = arguments.value("path", 0) else { return false }
      writeURL(of: path)
    case "highlight":
      guard let content = content(until: tag.name) else { return false }
      let code = expanded(content, isMarkdown: false)
      let isInline = arguments.positional.dropFirst().contains { $0.contains("hl_inline=true") }
      writeCode(code, language: arguments.value("lang", 0), isInline: isInline)
    case "figure": writeBlock(figure(arguments))
    case "comment": return content(until: tag.name, isRaw: true) != nil
    case "details": writeDetails(arguments)
    default: return embed(tag.name, arguments)
    }
    return true
  }

  private mutating func writeCode(_ code: ArraySlice<UInt8>, language: String?, isInline: Bool) {
    let lines = code.drop { $0 == 0x0A || $0 == 0x0D }
    var end = lines.endIndex
    while end > lines.startIndex, lines[end - 1].isSpace { end -= 1 }
    let html = Self.codeBlock(lines[..<end], language: language, isInline: isInline)
    if isInline { output += html } else { writeBlock(html) }
  }

  private func figure(_ arguments: TemplateArguments) -> [UInt8] {
    var html: [UInt8] = []
    func attribute(_ name: String, _ value: String?) {
      guard let value else { return }
      html.append(utf8: " \(name)=\"")
      html.append(inert: value.utf8)
      html.append(utf8: "\"")
    }
    html.append(utf8: "<figure")
    attribute("class", arguments.value("class"))
    html.append(utf8: ">")
    if let link = arguments.value("link") {
      html.append(utf8: "<a")
      attribute("href", link)
      html.append(utf8: ">")
    }
    html.append(utf8: "<img")
    attribute("src", arguments.value("src", 0))
    let caption = arguments.value("caption").map(markdown)
    attribute("alt", arguments.value("alt") ?? caption.map { PlainText.of($0) } ?? "")
    attribute("width", arguments.value("width"))
    attribute("height", arguments.value("height"))
    html.append(utf8: ">")
    if arguments.value("link") != nil { html.append(utf8: "</a>") }
    let (title, source) = (arguments.value("title"), arguments.value("attr").map(markdown))
    if title != nil || caption != nil || source != nil {
      html.append(utf8: "<figcaption>")
      if let title {
        html.append(utf8: "<h4>")
        html.append(inert: title.utf8)
        html.append(utf8: "</h4>")
      }
      if caption != nil || source != nil {
        html.append(utf8: "<p>")
        html += caption ?? []
        if caption != nil, source != nil { html.append(utf8: " ") }
        if let source, let link = arguments.value("attrlink") {
          html.append(utf8: "<a")
          attribute("href", link)
          html.append(utf8: ">")
          html += source
          html.append(utf8: "</a>")
        } else {
          html += source ?? []
        }
        html.append(utf8: "</p>")
      }
      html.append(utf8: "</figcaption>")
    }
    html.append(utf8: "</figure>")
    return html
  }

  /// Returns a line of Markdown as HTML, which the Markdown around it does not change.
  private func markdown(_ line: String) -> [UInt8] {
    let html = MarkdownRenderer.rendered(Array(line.utf8)[...], dialect).html[...].trimmingSpace()
    let (start, end) = (Array("<p>".utf8), Array("</p>".utf8))
    let isParagraph = html.starts(with: start) && html.suffix(end.count).elementsEqual(end)
    var rest = isParagraph ? html.dropFirst(start.count).dropLast(end.count) : html
    var result: [UInt8] = []
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      result.append(inert: CharacterReference.decoding(rest[..<open]))
      let tag = rest[open...].prefix { $0 != UInt8(ascii: ">") }
      result += tag
      result.append(UInt8(ascii: ">"))
      rest = rest[tag.endIndex...].dropFirst()
    }
    result.append(inert: CharacterReference.decoding(rest))
    return result
  }

  private mutating func writeDetails(_ arguments: TemplateArguments) {
    let content = content(until: "details") ?? []
    output.append(utf8: arguments.value("open") == "true" ? "<details open><summary>" : "<details><summary>")
    output.append(inert: (arguments.value("summary", 0) ?? "Details").utf8)
    output.append(utf8: "</summary>\n\n")
    output += expanded(content, isMarkdown: isMarkdown)
    output.append(utf8: "\n\n</details>\n")
  }

  /// Writes a link to what a shortcode embeds; returns `false` for other shortcodes.
  private mutating func embed(_ name: String, _ arguments: TemplateArguments) -> Bool {
    let title = arguments.value("title")
    let id = arguments.value("id", 0)
    switch name {
    case "youtube", "youtube_simple":
      guard let id else { return false }
      writeLink(to: "https://www.youtube.com/watch?v=" + id, title ?? "YouTube video")
    case "vimeo", "vimeo_simple":
      guard let id else { return false }
      writeLink(to: "https://vimeo.com/" + id, title ?? "Vimeo video")
    case "gist":
      guard let user = arguments.value("user", 0), let gist = arguments.value("id", 1) else { return false }
      writeLink(to: "https://gist.github.com/\(user)/\(gist)", arguments.value("file", 2) ?? "Gist \(user)/\(gist)")
    case "instagram", "instagram_simple":
      guard let id else { return false }
      writeLink(to: "https://www.instagram.com/p/\(id)/", "Instagram post")
    case "tweet", "twitter", "twitter_simple", "x", "x_simple":
      let user = arguments.value("user") ?? (arguments.positional.count > 1 ? arguments.value("user", 0) : "i/web")
      guard let user, let id = arguments.value("id") ?? arguments.positional.last else { return false }
      writeLink(to: "https://x.com/\(user)/status/\(id)", user == "i/web" ? "Post on X" : "Post by \(user) on X")
    default: return false
    }
    return true
  }
}
