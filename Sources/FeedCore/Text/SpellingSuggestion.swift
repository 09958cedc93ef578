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
    let letters = Array(normal(word).utf8)
    let limit = max(1, letters.count / 3)
    var best: (distance: Int, candidate: String)?
    // Lowercasing changes the UTF-8 length of a few letters, by at most a factor of three.
    for candidate in candidates where candidate.utf8.count <= (letters.count + limit) * 3 {
      let others = Array(normal(candidate).utf8)
      guard abs(others.count - letters.count) <= limit else { continue }
      let distance = distance(letters, others)
      if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.candidate
  }

  private static func normal(_ word: String) -> String {
    guard word.utf8.contains(where: { !($0 &- UInt8(ascii: "_") < 28 && $0 != UInt8(ascii: "`")) }) else { return word }
    return String(word.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
  }

  /// Returns the number of edits of one letter; a swap of adjacent letters counts as one (optimal string alignment).
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    guard !a.isEmpty, !b.isEmpty, a.count < 64, b.count < 64 else { return max(a.count, b.count) }
    // The last three rows of the table: of this letter of `a`, the one before it and the one before that.
    var row = Array(0...b.count)
    var (above, second) = (row, row)
    for i in 1...a.count {
      (second, above, row) = (above, row, second)
      row[0] = i
      for j in 1...b.count {
        let change = a[i - 1] == b[j - 1] ? 0 : 1
        var cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + change)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, second[j - 2] + 1) }
        row[j] = cost
      }
    }
    return row[b.count]
  }
}
