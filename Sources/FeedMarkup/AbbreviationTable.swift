import FeedCore

/// The abbreviations of a text by their first word.
struct AbbreviationTable {
  /// The maximum number of abbreviations with one first word, and the maximum length of an abbreviation.
  private static let (countPerWord, length) = (32, 64)

  private var entries: [ArraySlice<UInt8>: [(name: [UInt8], title: String)]] = [:]

  /// Creates a table; `nil` if there are no abbreviations.
  init?(_ abbreviations: [(name: [UInt8], title: String)]) {
    for abbreviation in abbreviations where abbreviation.name.count <= Self.length {
      let word = Self.word(abbreviation.name[...])
      guard entries[word, default: []].count < Self.countPerWord else { continue }
      entries[word, default: []].append(abbreviation)
    }
    guard !entries.isEmpty else { return nil }
    // The longest one counts.
    for word in entries.keys { entries[word]?.sort { $0.name.count > $1.name.count } }
  }

  /// Returns the letters and digits at the beginning, or one other byte.
  private static func word(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let word = text.prefix(while: isLetter)
    return word.isEmpty ? text.prefix(1) : word
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte.isASCIIAlphanumeric || byte >= 0x80 }

  func matches(in text: [UInt8]) -> [(range: Range<Int>, title: String)] {
    var matches: [(range: Range<Int>, title: String)] = []
    var position = 0
    while position < text.count {
      let word = Self.word(text[position...])
      position = word.endIndex
      guard word.count <= Self.length, let candidates = entries[word] else { continue }
      for (name, title) in candidates where text[word.startIndex...].starts(with: name) {
        let end = word.startIndex + name.count
        if end < text.count, Self.isLetter(text[end]), Self.isLetter(text[end - 1]) { continue }
        matches.append((word.startIndex..<end, title))
        position = end
        break
      }
    }
    return matches
  }
}
