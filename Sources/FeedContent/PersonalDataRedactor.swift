import FeedCore

/// Removes personal data from messages about comments.
enum PersonalDataRedactor {
  /// Returns the text with each e-mail and IP address replaced by “…”.
  static func hidden(in text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ".") }) else { return text }
    var shown = ""
    var rest = text[...]
    while !rest.isEmpty {
      let word = rest.prefix { !isBoundary($0) }
      shown += isPrivate(word) ? "…" : word
      rest = rest[word.endIndex...]
      let between = rest.prefix(while: isBoundary)
      shown += between
      rest = rest[between.endIndex...]
    }
    return shown
  }

  private static func isBoundary(_ character: Character) -> Bool {
    character.isWhitespace || "“”‘’\"'<>(),;".contains(character)
  }

  private static func isPrivate(_ word: Substring) -> Bool {
    // In a URL, a user name may follow a slash and an @.
    if let at = word.firstIndex(of: "@"), at > word.startIndex, word[word.index(before: at)] != "/" { return true }
    let numbers = word.split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 4 && numbers.allSatisfy { UInt8($0) != nil }
  }
}
