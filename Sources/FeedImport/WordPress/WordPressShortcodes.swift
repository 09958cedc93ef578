import FeedCore

/// Converts WordPress’s own shortcodes to HTML; others remain in the text and are added to `unknown`.
struct WordPressShortcodes {
  /// The URLs of media files, by id.
  let media: [String: String]
  /// The ids of the article's own media files.
  let gallery: [String]
  /// The names of shortcodes that only a plug-in supports.
  private(set) var unknown: Set<String> = []

  init(media: [String: String], gallery: [String]) {
    self.media = media
    self.gallery = gallery
  }

  mutating func expand(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "[")) else { return LoneURLs.replaced(in: text) }
    var verbatim = MarkupScanner.rangesOfCode(in: text)[...]
    var html: [UInt8] = []
    var position = 0
    while let start = text[position...].firstIndex(of: UInt8(ascii: "[")) {
      html += text[position..<start]
      position = start
      verbatim = verbatim.drop { $0.upperBound <= start }
      if let range = verbatim.first, range.contains(start) {
        html += text[start..<range.upperBound]
        position = range.upperBound
        continue
      }
      guard let code = Shortcode(text, at: start) else {
        html.append(text[start])
        position += 1
        continue
      }
      if let replacement = replacement(code) {
        html += replacement
        position = code.end
      } else {
        if code.isSurelyOne { unknown.insert(code.name) }
        html += text[start..<code.tagEnd]
        position = code.tagEnd
      }
    }
    return LoneURLs.replaced(in: html + text[position...])
  }

  private func replacement(_ code: Shortcode) -> [UInt8]? {
    switch code.name {
    case "caption", "wp_caption": caption(code)
    case "embed":
      code.content.map { link(String(utf8: $0.trimmingSpace())) } ?? (code.attributes["src"] ?? code.url).map(link)
    case "youtube", "vimeo", "soundcloud", "tweet", "twitter", "instagram", "spotify", "dailymotion", "tiktok",
      "flickr":
      (code.attributes["url"] ?? code.url).map(link)
    case "gallery": images(code)
    case "audio", "video": player(code)
    case "code", "sourcecode": code.content.map { Array("<pre><code>".utf8) + $0 + Array("</code></pre>".utf8) }
    default: nil
    }
  }

  /// Returns an image with its caption as a `figure`.
  private func caption(_ code: Shortcode) -> [UInt8]? {
    guard let content = code.content else { return nil }
    let image = content.endOfImage
    let text = content[image...].trimmingSpace()
    var html = Array("<figure>".utf8) + content[..<image].trimmingSpace()
    let words = text.isEmpty ? Array((code.attributes["caption"] ?? "").utf8)[...] : text
    if !words.isEmpty { html += Array("<figcaption>".utf8) + words + Array("</figcaption>".utf8) }
    return html + Array("</figure>".utf8)
  }

  private func images(_ code: Shortcode) -> [UInt8]? {
    let wanted = (code.attributes["ids"] ?? code.attributes["include"]).map { list in
      list.split(separator: ",").map { String(Substring($0.utf8.trimmingSpace())) }
    }
    let urls = (wanted ?? gallery).compactMap { media[$0] }
    guard !urls.isEmpty else { return nil }
    let images = urls.map { "<img src=\"\(Self.escaped($0))\" alt=\"\" />" }
    return Array(("<figure>" + images.joined(separator: " ") + "</figure>").utf8)
  }

  private func player(_ code: Shortcode) -> [UInt8]? {
    let names = ["src", "mp3", "m4a", "ogg", "wav", "mp4", "m4v", "webm", "ogv"]
    let named = names.lazy.compactMap { code.attributes[$0] }.first
    guard let url = named ?? code.url else { return nil }
    return Array("<\(code.name) controls=\"controls\" src=\"\(Self.escaped(url))\"></\(code.name)>".utf8)
  }

  private func link(_ url: String) -> [UInt8] {
    let text = Self.escaped(url)
    return Array("<p><a href=\"\(text)\">\(text)</a></p>".utf8)
  }

  private static func escaped(_ text: String) -> String {
    String(
      utf8: text.utf8.flatMap { byte -> [UInt8] in
        switch byte {
        case UInt8(ascii: "\""): Array("&quot;".utf8)
        case UInt8(ascii: "<"): Array("&lt;".utf8)
        default: [byte]
        }
      })
  }
}

extension ArraySlice<UInt8> {
  /// The offset after the first image and the link around it, if there is one.
  fileprivate var endOfImage: Int {
    let text = Array(self)
    var scanner = MarkupScanner(text)
    var end: Int?
    while let piece = scanner.next() {
      switch piece {
      case .inline(name: "img", _, let bytes): end = bytes.endIndex
      case .inline(name: "a", isEnd: true, let bytes) where end != nil: return startIndex + bytes.endIndex
      case .text(let bytes) where end != nil && !bytes.trimmingSpace().isEmpty: return startIndex + (end ?? 0)
      default: break
      }
    }
    return startIndex + (end ?? 0)
  }
}
