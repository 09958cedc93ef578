import FeedCore

/// The punctuation that a site has instead of the curly quotation marks, dashes and ellipses of smart punctuation.
struct Typography {
  private typealias Mark = MarkdownDialect.Punctuation

  /// Characters that replace those that the author wrote until the text is rendered.
  ///
  /// They have the same categories, so that emphasis beside them is the same.
  private static let standIns: [(mark: String, standIn: String)] = [
    ("‘", "\u{2E02}"), ("’", "\u{2E03}"), ("“", "\u{2E04}"), ("”", "\u{2E05}"), ("«", "\u{2E09}"), ("»", "\u{2E0A}"),
    ("–", "\u{2E1A}"), ("—", "\u{2E40}"), ("…", "\u{2E0E}"),
  ]

  private let replacements: [Mark: String]

  /// Returns `nil` if no mark is replaced.
  init?(_ replacements: [MarkdownDialect.Replacement]) {
    guard !replacements.isEmpty else { return nil }
    self.replacements = Dictionary(replacements.map { ($0.mark, $0.html) }) { $1 }
  }

  /// Returns a text whose own marks are not replaced.
  func hidingWritten(in text: ArraySlice<UInt8>) -> [UInt8] {
    Self.replacing(text) { bytes in Self.standIns.first { bytes.elementsEqual($0.mark.utf8) }?.standIn }
  }

  /// Returns the HTML with the punctuation of the site.
  func applied(to html: [UInt8]) -> [UInt8] {
    Self.replacing(html[...]) { bytes in
      if let written = Self.standIns.first(where: { bytes.elementsEqual($0.standIn.utf8) }) { return written.mark }
      guard let mark = Mark(rawValue: String(utf8: bytes)) else { return nil }
      return replacements[mark == .rightSingleQuote && Self.isApostrophe(bytes, in: html) ? .apostrophe : mark]
    }
  }

  /// Whether a mark is between letters or at the beginning of a word, as goldmark decides.
  private static func isApostrophe(_ mark: ArraySlice<UInt8>, in html: [UInt8]) -> Bool {
    AdjacentCharacter(html[mark.endIndex...], isBefore: false) == .letter
      && AdjacentCharacter(html[..<mark.startIndex], isBefore: true) != .punctuation
  }

  /// Replaces characters that UTF-8 writes in two or three bytes.
  private static func replacing(
    _ text: ArraySlice<UInt8>, _ replacement: (ArraySlice<UInt8>) -> String?
  ) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let count = text[index] == 0xE2 ? 3 : text[index] == 0xC2 ? 2 : 1
      let end = min(index + count, text.endIndex)
      if count > 1, let replacement = replacement(text[index..<end]) {
        output += replacement.utf8
      } else {
        output += text[index..<end]
      }
      index = end
    }
    return output
  }
}
