/// Finds the known word that a misspelled word probably means.
public enum SpellingSuggestion {
  /// Returns the candidate closest to a word, or `nil` if none is similar enough for a typo.
  ///
  /// Case is ignored, and hyphens, spaces and underscores are equal.
  ///
  /// - Parameters:
  ///   - word: The misspelled word.
  ///   - candidates: The correct words.
  /// - Returns: The closest candidate; of several, the first.
  public static func of(_ word: String, in candidates: some Sequence<String>) -> String? {
    let pattern = SpellingPattern(word)
    var best: (distance: Int, candidate: String)?
    // Lowercasing changes the UTF-8 length of a few letters, by at most a factor of three.
    for candidate in candidates where candidate.utf8.count <= (pattern.count + pattern.limit) * 3 {
      let letters = SpellingPattern.letters(of: candidate)
      if let distance = pattern.distance(to: letters[...], below: best?.distance ?? .max) {
        best = (distance, candidate)
      }
    }
    return best?.candidate
  }
}

/// A misspelled word as one bit per letter, for comparing it with words of fewer than 64 bytes.
struct SpellingPattern {
  /// The number of bytes.
  let count: Int
  /// The maximum distance of similar words.
  let limit: Int
  /// For each byte, the positions that it has in the word.
  private var positions = [UInt64](repeating: 0, count: 256)

  init(_ word: String) {
    let letters = Self.letters(of: word)
    count = letters.count
    limit = max(1, letters.count / 3)
    for (index, letter) in letters.enumerated() where index < 64 { positions[Int(letter)] |= 1 << UInt64(index) }
  }

  static func letters(of word: String) -> [UInt8] {
    guard word.utf8.contains(where: { !($0 &- UInt8(ascii: "_") < 28 && $0 != UInt8(ascii: "`")) }) else {
      return Array(word.utf8)
    }
    return Array(String(word.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 }).utf8)
  }

  /// Returns the number of edits of one letter, or `nil` if it exceeds the limit or is not below a bound.
  ///
  /// A swap of adjacent letters counts as one edit (optimal string alignment). A column of the table of distances is
  /// the differences between its rows, one bit per row (Hyyrö, “A Bit-Vector Algorithm for Computing Levenshtein and
  /// Damerau Edit Distances”).
  func distance(to word: ArraySlice<UInt8>, below bound: Int) -> Int? {
    guard abs(word.count - count) <= limit, count < 64, word.count < 64 else { return nil }
    var distance = count
    if count == 0 {
      distance = word.count
    } else {
      let last: UInt64 = 1 << UInt64(count - 1)
      var (rises, falls, diagonal, before): (UInt64, UInt64, UInt64, UInt64) = (.max, 0, 0, 0)
      for letter in word {
        let same = positions[Int(letter)]
        let swaps = ((~diagonal & same) << 1) & before
        diagonal = (((same & rises) &+ rises) ^ rises) | same | falls | swaps
        var (up, down) = (falls | ~(diagonal | rises), diagonal & rises)
        if up & last != 0 { distance += 1 }
        if down & last != 0 { distance -= 1 }
        (up, down) = (up << 1 | 1, down << 1)
        (rises, falls, before) = (down | ~(diagonal | up), up & diagonal, same)
      }
    }
    return distance <= limit && distance < bound ? distance : nil
  }
}
