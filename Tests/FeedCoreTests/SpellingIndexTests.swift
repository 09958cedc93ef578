import FeedCore
import FeedTesting
import Testing

@Suite struct SpellingIndexTests {
  @Test(
    arguments: [
      ("grafitng-in-spring", "grafting-in-spring"), ("Pruning Pears", "pruning-pears"), ("pum", "plum"),
      ("2024/grafting-in-sprng", "grafting-in-spring"), ("something-else", nil), ("", nil),
    ] as [(String, String?)])
  func `the closest word is found`(word: String, meant: String?) {
    let index = SpellingIndex(["grafting-in-spring", "grafting-in-autumn", "pruning-pears", "plum"])
    #expect(index.closest(to: word) == meant)
    #expect(index.count == 4)
  }

  @Test func `an index finds the same words as a search without one`() {
    var random = SplitMix(11)
    func word() -> String {
      String((0..<Int.random(in: 0...14, using: &random)).map { _ in "abcd".randomElement(using: &random) ?? "a" })
    }
    for _ in 0..<400 {
      let (misspelled, words) = (word(), (0..<8).map { _ in word() })
      let index = SpellingIndex(words).closest(to: misspelled)
      let closest = Self.closest(to: misspelled, in: words)
      #expect(SpellingSuggestion.of(misspelled, in: words) == closest)
      if misspelled.count < 10 { #expect(index == closest) }
    }
  }

  @Test func `a typo in a long word is found among many words`() {
    let words = (0..<3_000).map { "the-article-number-\($0)-about-old-apple-trees" }
    #expect(SpellingIndex(words).closest(to: "teh-article-nubmer-1234-about-old-aple-trees") == words[1_234])
  }

  /// The closest word by the definition of the distance.
  private static func closest(to word: String, in words: [String]) -> String? {
    let limit = max(1, word.utf8.count / 3)
    var best: (distance: Int, word: String)?
    for other in words where abs(other.utf8.count - word.utf8.count) <= limit {
      let distance = distance(Array(word.utf8), Array(other.utf8))
      if distance <= limit, distance < best?.distance ?? .max { best = (distance, other) }
    }
    return best?.word
  }

  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var table = [[Int]](repeating: Array(0...b.count), count: a.count + 1)
    for i in 1...a.count {
      table[i][0] = i
      for j in 1...b.count {
        let change = a[i - 1] == b[j - 1] ? 0 : 1
        table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + change)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }
}
