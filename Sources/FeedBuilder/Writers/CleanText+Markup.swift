import FeedCore

/// Detects and disarms plain text that feed readers could read as markup: many would drop or run `<b>` in a title.
extension CleanText {
  /// Whether the text contains a tag or a character reference.
  package var looksLikeMarkup: Bool {
    bytes.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") } && bytes.indices.contains(where: startsMarkup)
  }

  /// The text with a word joiner (U+2060, invisible) after the first character of each possible tag or reference.
  var disarmed: CleanText {
    guard looksLikeMarkup else { return self }
    var result: [UInt8] = []
    for index in bytes.indices {
      result.append(bytes[index])
      if startsMarkup(at: index) { result.append(utf8: "\u{2060}") }
    }
    return CleanText(result)
  }

  private func startsMarkup(at index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "<") || bytes[index] == UInt8(ascii: "&") else { return false }
    let rest = bytes[(index + 1)...]
    switch bytes[index] {
    case UInt8(ascii: "<"):
      guard let next = rest.first else { return false }
      return next.isASCIILetter || "/!?".utf8.contains(next)
    case UInt8(ascii: "&"):
      // HTML reads a numeric reference also without its semicolon.
      if rest.first == UInt8(ascii: "#"), let next = rest.dropFirst().first {
        return next.isASCIIDigit || next | 0x20 == UInt8(ascii: "x")
      }
      let name = rest.prefix(32).prefix(while: \.isASCIIAlphanumeric)
      return !name.isEmpty && rest.dropFirst(name.count).first == UInt8(ascii: ";")
    default:
      return false
    }
  }
}
