import FeedCore

/// The template language of code that only the site’s generator can run.
public enum UnexpandedTemplate: Sendable, Hashable {
  /// Hugo shortcodes, `{{< name >}}` and `{{% name %}}`.
  case hugo
  /// Liquid, Nunjucks and Tera, `{{ name }}` and `{% name %}`.
  case liquid

  /// Returns the range of the first template code, or `nil` if there is none.
  func firstRange(in text: ArraySlice<UInt8>) -> Range<Int>? {
    var rest = text
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      if let end = end(of: text[open...]) { return open..<end }
      rest = rest[(open + 1)...]
    }
    return nil
  }

  /// Returns the text without template code; text between two tags is kept.
  func removed(from text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var kept: [UInt8] = []
    var rest = text
    while let range = firstRange(in: rest) {
      kept += rest[..<range.lowerBound]
      rest = rest[range.upperBound...]
      guard self == .liquid, UnexpandedTemplate.isRaw(text[range]) else { continue }
      // The content of a raw block is text, not code.
      let end = UnexpandedTemplate.endOfRaw(rest)
      kept += rest[..<end]
      rest = rest[end...]
      if let tag = firstRange(in: rest), tag.lowerBound == end { rest = rest[tag.upperBound...] }
    }
    return kept.isEmpty && rest.startIndex == text.startIndex ? text : kept[...] + rest
  }

  private func end(of text: ArraySlice<UInt8>) -> Int? {
    let closing: String
    if self == .hugo {
      if text.starts(with: "{{<".utf8) {
        closing = ">}}"
      } else if text.starts(with: "{{%".utf8) {
        closing = "%}}"
      } else {
        return nil
      }
      // Code in a comment is shown as text and not run.
      guard !text.dropFirst(3).starts(with: "/*".utf8) else { return nil }
    } else {
      if text.starts(with: "{{".utf8) {
        closing = "}}"
      } else if text.starts(with: "{%".utf8) {
        closing = "%}"
      } else {
        return nil
      }
    }
    var index = text.startIndex + 2
    while index < text.endIndex {
      if text[index...].starts(with: closing.utf8) { return index + closing.utf8.count }
      index += 1
    }
    return nil
  }

  private static func isRaw(_ tag: ArraySlice<UInt8>) -> Bool {
    let word = tag.dropFirst(2).filter { $0.isASCIILetter }
    return tag.starts(with: "{%".utf8) && word.elementsEqual("raw".utf8)
  }

  private static func endOfRaw(_ text: ArraySlice<UInt8>) -> Int {
    var rest = text
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      let word = text[open...].prefix(20).prefix { $0 != UInt8(ascii: "}") }.filter(\.isASCIILetter)
      if text[open...].starts(with: "{%".utf8), word.elementsEqual("endraw".utf8) { return open }
      rest = rest[(open + 1)...]
    }
    return text.endIndex
  }
}
