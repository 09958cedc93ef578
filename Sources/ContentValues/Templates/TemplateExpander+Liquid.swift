import FeedCore

/// Tags and values of Liquid with a fixed meaning.
extension TemplateExpander {
  /// Expands a tag or value; returns `false` if only the generator can do so.
  mutating func expandLiquid(_ tag: TemplateTag) -> Bool {
    if tag.kind == .value {
      if let captured = variables.text(of: tag.content) {
        output += captured
        return true
      }
      let code = variables.resolved(tag.content)
      if expandValue(code) { return true }
      guard language == .jekyll, ["page.", "site.", "\"", "'"].contains(where: { code.starts(with: $0.utf8) }) else {
        return false
      }
      return writeValue(of: String(utf8: code), at: tag.range.lowerBound)
    }
    variables.enter(tag.name)
    switch tag.name {
    case "assign", "set": return variables.assign(tag.content)
    case "capture":
      guard let content = content(until: "endcapture") else { return false }
      return variables.capture(expanded(content, isMarkdown: isMarkdown), as: tag.content)
    case "raw", "verbatim":
      guard let content = content(until: "end" + tag.name, isRaw: true) else { return false }
      output += content
      return true
    case "comment": return content(until: "endcomment", isRaw: true) != nil
    case "highlight":
      guard let content = content(until: "endhighlight") else { return false }
      let code = expanded(content, isMarkdown: false).drop { $0 == 0x0A || $0 == 0x0D }
      let name = TemplateArguments(tag.content).positional.first
      writeBlock(Self.codeBlock(code.trimmingLineEnds, language: name))
      return true
    case "post_url", "link":
      writeURL(of: String(utf8: tag.content.trimmingQuotes))
      return true
    case "gist":
      guard let id = TemplateArguments(tag.content).value("id", 0) else { return false }
      writeLink(to: "https://gist.github.com/" + id, "Gist \(id)")
      return true
    default: return false
    }
  }

  /// Writes a value that consists of literals, `site.url` and `site.baseurl`, with filters for URLs.
  private mutating func expandValue(_ code: ArraySlice<UInt8>) -> Bool {
    let parts = code.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map {
      $0.trimmingSpace()
    }
    guard var value = parts.first.flatMap(literal) else { return false }
    for filter in parts.dropFirst() {
      let name = filter.prefix { $0 != UInt8(ascii: ":") && !$0.isSpace }
      let argument = filter[name.endIndex...].drop { $0 == UInt8(ascii: ":") || $0.isSpace }
      switch String(utf8: name) {
      case "relative_url", "url":
        value = IRIReference(value).scheme == nil ? context?.path(below: value) ?? value : value
      case "absolute_url":
        value = IRIReference(value).scheme == nil ? context?.url(below: value) ?? value : value
      case "append":
        guard let other = literal(argument) else { return false }
        value += other
      case "prepend":
        guard let other = literal(argument) else { return false }
        value = other + value
      case "escape", "strip", "uri_escape": break
      default: return false
      }
    }
    output.append(utf8: value)
    return true
  }

  private func literal(_ text: ArraySlice<UInt8>) -> String? {
    let inner = text.trimmingQuotes
    if inner.count + 2 == text.count {
      return inner.contains(UInt8(ascii: "\"")) || inner.contains(UInt8(ascii: "'")) ? nil : String(utf8: inner)
    }
    switch String(utf8: text) {
    case "site.url": return context?.origin ?? ""
    case "site.baseurl": return context?.basePath ?? ""
    default: return nil
    }
  }

  /// Writes a link to what a shortcode embeds.
  mutating func writeLink(to url: String, _ label: String) {
    output.append(utf8: "<a href=\"")
    output.append(inert: url.utf8)
    output.append(utf8: "\">")
    output.append(inert: label.utf8)
    output.append(utf8: "</a>")
  }

  /// Writes the URL that a Pelican link such as `{filename}rye.md` refers to.
  mutating func expandLink(_ tag: TemplateTag) -> Bool {
    let rest = text[position...].prefix { !$0.isSpace && !")>\"'".utf8.contains($0) }
    let path = IRI.percentDecoding(String(utf8: rest))
    switch tag.name {
    case "filename" where ArticleLinks.isArticle(path):
      position = rest.endIndex
      writeURL(of: path)
    case "index":
      position = rest.endIndex
      output.append(utf8: context?.url(below: "") ?? "")
    // In older versions of Pelican, links to other files are also written so.
    case "static" where path.hasPrefix("/"), "attach" where path.hasPrefix("/"), "filename" where path.hasPrefix("/"):
      position = rest.endIndex
      output.append(utf8: context.map { $0.url(below: String(utf8: rest)) } ?? "")
    case "static", "attach", "filename": break
    default:
      position = rest.endIndex
      let isKnown = writeValue(of: "{\(tag.name)}" + path, at: tag.range.lowerBound)
      if !isKnown { writeURL(of: "{\(tag.name)}" + path) }
    }
    return true
  }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmingLineEnds: ArraySlice<UInt8> {
    var rest = self
    while let last = rest.last, last == 0x0A || last == 0x0D { rest.removeLast() }
    return rest
  }

  /// The text without a pair of quotation marks around it.
  fileprivate var trimmingQuotes: ArraySlice<UInt8> {
    guard count > 1, let quote = first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), last == quote else {
      return self
    }
    return dropFirst().dropLast()
  }
}
