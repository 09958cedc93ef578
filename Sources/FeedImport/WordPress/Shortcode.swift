import FeedCore

/// A shortcode in a text: `[name key="value"]`, with or without content and `[/name]`.
struct Shortcode {
  let name: String
  private(set) var attributes: [String: String] = [:]
  /// The first web URL in the start tag, as in `[audio https://example.com/a.mp3]`, or `nil` if there is none.
  let url: String?
  /// The content between the start and end tags, or `nil` if there is no end tag.
  private(set) var content: ArraySlice<UInt8>?
  /// The offset after the start tag.
  let tagEnd: Int
  /// The offset after the shortcode, including its content and end tag.
  private(set) var end: Int

  /// Reads a shortcode at an offset, or returns `nil` if there is none.
  ///
  /// A shortcode in double brackets is an example, not a shortcode.
  init?(_ text: [UInt8], at start: Int) {
    let name = text[(start + 1)...].prefix { $0.isASCIIAlphanumeric || "-_".utf8.contains($0) }
    guard let first = name.first, first.isASCIILetter, start == 0 || text[start - 1] != UInt8(ascii: "["),
      name.endIndex < text.count, " ]/\n\t".utf8.contains(text[name.endIndex]),
      let close = Shortcode.close(text, from: name.endIndex)
    else { return nil }
    self.name = String(utf8: name)
    tagEnd = close + 1
    end = tagEnd
    let words = text[name.endIndex..<close].split { $0.isSpace || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    url = words.first { $0.starts(with: "https://".utf8) || $0.starts(with: "http://".utf8) }.map { word in
      String(
        utf8: word.last == UInt8(ascii: "/") && close > 0 && text[close - 1] == UInt8(ascii: "/")
          ? word.dropLast() : word)
    }
    attributes = Shortcode.attributes(text[name.endIndex..<close])
    let closing = Array("[/\(self.name)]".utf8)
    if text[close - 1] != UInt8(ascii: "/"), let last = Shortcode.find(closing, in: text, from: tagEnd) {
      content = text[tagEnd..<last]
      end = last + closing.count
    }
  }

  /// Whether it is certainly a shortcode, and not a word in brackets.
  var isSurelyOne: Bool {
    url != nil || Self.known.contains(name) || content != nil || !attributes.isEmpty || name.contains("_")
  }

  /// The shortcodes of WordPress itself.
  private static let known: Set<String> = ["audio", "video", "gallery", "playlist", "embed", "caption", "wp_caption"]

  /// Returns the offset of the closing bracket, or `nil` if there is none; brackets in quotes are ignored.
  private static func close(_ text: [UInt8], from start: Int) -> Int? {
    var isQuoted = false
    for index in start..<min(text.count, start + 4096) {
      switch text[index] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "]") where !isQuoted: return index
      case UInt8(ascii: "[") where !isQuoted: return nil
      default: break
      }
    }
    return nil
  }

  private static func find(_ wanted: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    var index = start
    while let found = text[index...].firstIndex(of: UInt8(ascii: "[")) {
      if text[found...].starts(with: wanted) { return found }
      index = found + 1
    }
    return nil
  }

  /// Reads `key="value"`, `key='value'` and `key=value`.
  private static func attributes(_ text: ArraySlice<UInt8>) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = text
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let key = rest[..<equals].trimmingSpace().split(whereSeparator: \.isSpace).last ?? []
      rest = rest[(equals + 1)...]
      let value: ArraySlice<UInt8>
      if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        value = rest.dropFirst().prefix { $0 != quote }
        rest = rest[min(value.endIndex + 1, rest.endIndex)...]
      } else {
        value = rest.prefix { !$0.isSpace }
        rest = rest[value.endIndex...]
      }
      if !key.isEmpty { attributes[String(utf8: key.map(\.asciiLowercased))] = String(utf8: value) }
    }
    return attributes
  }
}
