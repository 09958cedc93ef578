import FeedCore

/// Words in a message about a comment that nobody but the commenter may know.
enum PersonalDataRedactor {
  /// The text with “…” in place of each e-mail and IP address.
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
    // In an address on the web, a name may stand behind an @ and a slash.
    if let at = word.firstIndex(of: "@"), at > word.startIndex, word[word.index(before: at)] != "/" { return true }
    let numbers = word.split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 4 && numbers.allSatisfy { UInt8($0) != nil }
  }
}
