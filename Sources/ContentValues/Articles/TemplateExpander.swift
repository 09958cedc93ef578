package import FeedCore

/// Gives tags of templates the meaning that they have in every site, such as Hugo’s `highlight` and Jekyll’s `raw`.
struct TemplateExpander {
  let template: UnexpandedTemplate
  let links: ArticleLinks?
  /// The parts of the text in which no tags are run.
  let code: [Range<Int>]

  func expanded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    var rest = text
    while let tag = TemplateTag.first(in: rest, template, code: code) {
      kept += rest[..<tag.range.lowerBound]
      var end = tag.range.upperBound
      if let block = block(tag) {
        let close = closing(block.close, of: tag, in: text)
        kept += block.html(text[tag.range.upperBound..<(close?.lowerBound ?? text.endIndex)])
        end = close?.upperBound ?? text.endIndex
      } else if isLink(tag) {
        if let url = links?.url(of: tag.words.first ?? tag.named["path"] ?? "") {
          kept += url.string.utf8
        } else {
          end = removeLink(around: tag.range, in: text, from: &kept)
        }
      } else if let html = html(tag) {
        kept += html.utf8
      }
      rest = text[end...]
    }
    return kept + rest
  }

  /// Returns the end of a tag, or of the pair that it opens, if it has a fixed meaning.
  func endOfKnown(_ tag: TemplateTag, in text: ArraySlice<UInt8>) -> Int? {
    if let block = block(tag) { return closing(block.close, of: tag, in: text)?.upperBound ?? text.endIndex }
    return isLink(tag) || html(tag) != nil ? tag.range.upperBound : nil
  }

  // MARK: Pairs of tags whose content is not Markdown

  private struct Block {
    let close: String
    /// Returns the HTML of the content.
    let html: (ArraySlice<UInt8>) -> [UInt8]
  }

  private func block(_ tag: TemplateTag) -> Block? {
    switch (template, tag.name) {
    case (.liquid, "raw"): Block(close: "endraw") { Array($0) }
    case (.liquid, "comment"): Block(close: "endcomment") { _ in [] }
    case (.liquid, "highlight"):
      Block(close: "endhighlight") { TemplateExpander.code($0, language: tag.words.first) }
    case (.hugo, "highlight"):
      Block(close: "/highlight") { TemplateExpander.code($0, language: tag.words.first ?? tag.named["lang"]) }
    default: nil
    }
  }

  private func closing(_ name: String, of tag: TemplateTag, in text: ArraySlice<UInt8>) -> Range<Int>? {
    var rest = text[tag.range.upperBound...]
    while let next = TemplateTag.first(in: rest, template, code: code) {
      if next.name == name { return next.range }
      // Code may contain what looks like a tag.
      rest = text[(next.range.lowerBound + 1)...]
    }
    return nil
  }

  private static func code(_ text: ArraySlice<UInt8>, language: String?) -> [UInt8] {
    var html = Array("\n\n<pre><code\(language.map { " class=\"language-\(escaped($0))\"" } ?? "")>".utf8)
    var body = text.drop { $0 == 0x0A || $0 == 0x0D }
    while let last = body.last, last == 0x0A || last == 0x0D || last == 0x20 { body = body.dropLast() }
    for byte in body {
      switch byte {
      case UInt8(ascii: "<"): html += "&lt;".utf8
      case UInt8(ascii: ">"): html += "&gt;".utf8
      case UInt8(ascii: "&"): html += "&amp;".utf8
      default: html.append(byte)
      }
    }
    return html + "\n</code></pre>\n\n".utf8
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  // MARK: Single tags

  private func isLink(_ tag: TemplateTag) -> Bool {
    switch template {
    case .hugo: tag.name == "ref" || tag.name == "relref"
    case .liquid: tag.name == "post_url" || tag.name == "link"
    case .zola, .liquidTags: false
    }
  }

  private func html(_ tag: TemplateTag) -> String? {
    guard template == .hugo else { return nil }
    func link(_ url: String, _ id: String?) -> String? {
      id.map { id in
        let url = TemplateExpander.escaped(url + id)
        return "<a href=\"\(url)\">\(url)</a>"
      }
    }
    switch tag.name {
    case "figure":
      guard let source = tag.named["src"] ?? tag.words.first else { return nil }
      func part(_ name: String) -> String? { tag.named[name].map(TemplateExpander.escaped) }
      let image = "<img src=\"\(TemplateExpander.escaped(source))\" alt=\"\(part("alt") ?? part("caption") ?? "")\">"
      let caption = [part("title").map { "<strong>\($0)</strong>" }, part("caption"), part("attr")]
        .compactMap(\.self).joined(separator: " ")
      return "<figure>\(part("link").map { "<a href=\"\($0)\">\(image)</a>" } ?? image)"
        + (caption.isEmpty ? "" : "<figcaption>\(caption)</figcaption>") + "</figure>"
    case "youtube": return link("https://www.youtube.com/watch?v=", tag.words.first ?? tag.named["id"])
    case "vimeo": return link("https://vimeo.com/", tag.words.first ?? tag.named["id"])
    case "gist":
      return tag.words.count < 2 ? nil : link("https://gist.github.com/", tag.words.prefix(2).joined(separator: "/"))
    default: return nil
    }
  }

  /// Removes the link that a tag is the URL of, but not its text: an empty URL would lead to the article itself.
  ///
  /// - Returns: The offset after the link, or after the tag if it is in no link.
  private func removeLink(around range: Range<Int>, in text: ArraySlice<UInt8>, from kept: inout [UInt8]) -> Int {
    if kept.hasSuffix("](") {
      var depth = 0
      var open: Int?
      for index in kept.indices.dropLast(2).reversed() {
        if kept[index] == UInt8(ascii: "]") { depth += 1 }
        guard kept[index] == UInt8(ascii: "[") else { continue }
        if depth == 0 {
          open = index
          break
        }
        depth -= 1
      }
      let line = text[range.upperBound...].prefix { $0 != 0x0A }
      guard let open, let close = line.firstIndex(of: UInt8(ascii: ")")) else { return range.upperBound }
      kept.removeLast(2)
      kept.remove(at: open)
      return close + 1
    }
    for quote in ["\"", "'"] where kept.hasSuffix("href=" + quote) {
      kept.removeLast(6)
      let line = text[range.upperBound...].prefix { $0 != 0x0A }
      return line.firstIndex(of: quote.utf8.first ?? 0).map { $0 + 1 } ?? range.upperBound
    }
    return range.upperBound
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}

/// The URLs of the articles of a site by the names that other articles give them.
public final class ArticleLinks: Sendable {
  private let urls: [String: IRI]

  package init(_ articles: [(names: [String], url: IRI)]) {
    var urls: [String: IRI] = [:]
    var shared: Set<String> = []
    for article in articles {
      for name in Set(article.names) where urls.updateValue(article.url, forKey: name) != nil { shared.insert(name) }
    }
    for name in shared { urls[name] = nil }
    self.urls = urls
  }

  /// Returns the URL of an article, with the fragment of the name, or `nil` if no article or several have the name.
  func url(of name: String) -> IRI? {
    let parts = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String((parts.first ?? "").drop { $0 == "/" })
    let bare =
      ["/_index.md", "/index.md", ".md"].first { path.hasSuffix($0) }.map { String(path.dropLast($0.count)) } ?? path
    guard let url = urls[path] ?? urls[bare] else { return nil }
    return parts.count > 1 ? IRI(unchecked: url.string + "#" + IRI.percentEncoding(String(parts[1]))) : url
  }
}
