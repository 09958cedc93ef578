import FeedCore

/// Finds characters that indicate text decoded with the wrong encoding.
enum Mojibake {
  /// Returns the range of the first C1 control, U+FFFD, or UTF-8 pair that was read as Latin 1.
  static func first(in text: [UInt8]) -> Range<Int>? {
    for start in stride(from: 0, to: text.count, by: 8) {
      let isASCII = text.withUnsafeBytes { start + 8 <= $0.count && ByteChunk($0, at: start).isASCII }
      if isASCII { continue }
      for index in start..<min(start + 8, text.count) {
        if let range = range(in: text, at: index) { return range }
      }
    }
    return nil
  }

  private static func range(in text: [UInt8], at index: Int) -> Range<Int>? {
    switch text[index] {
    case 0xC2 where index + 1 < text.count && (0x80...0x9F).contains(text[index + 1]) && text[index + 1] != 0x85:
      return index..<index + 2
    case 0xEF where index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] == 0xBD:
      return index..<index + 3
    case 0xC3 where isTwice(text, index): return index..<index + 4
    default: return nil
    }
  }

  /// Returns whether a character is `Ã` or `Â` followed by a former second byte, such as `Ã©` for é.
  private static func isTwice(_ text: [UInt8], _ index: Int) -> Bool {
    guard index + 3 < text.count, text[index + 1] == 0x82 || text[index + 1] == 0x83 else { return false }
    return text[index + 2] == 0xC2 && (0xA0...0xBF).contains(text[index + 3])
  }
}
