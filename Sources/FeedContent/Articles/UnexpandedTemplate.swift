import FeedCore

/// The code of a generator's templates in a text, which only the generator can run.
public enum UnexpandedTemplate: Sendable, Hashable {
  /// Hugo's `{{< name >}}` and `{{% name %}}`.
  case hugo
  /// `{{ name }}` and `{% name %}` of Liquid, Nunjucks and Zola.
  case liquid

  /// Where the first piece of code stands.
  func firstRange(in text: ArraySlice<UInt8>) -> Range<Int>? {
    var rest = text
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      if let end = end(of: text[open...]) { return open..<end }
      rest = rest[(open + 1)...]
    }
    return nil
  }

  /// The text without the code: tags go, and what stands between two of them stays.
  func removed(from text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var kept: [UInt8] = []
    var rest = text
    while let range = firstRange(in: rest) {
      kept += rest[..<range.lowerBound]
      rest = rest[range.upperBound...]
      guard self == .liquid, UnexpandedTemplate.isRaw(text[range]) else { continue }
      // What is raw is meant to be seen.
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
      // Code in a remark is shown, not run.
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
