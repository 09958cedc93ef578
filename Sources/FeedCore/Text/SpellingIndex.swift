/// A list of known words that is prepared for many searches.
public struct SpellingIndex: Sendable {
  /// The number of words that are compared letter by letter in a search.
  private static let compared = 32
  /// The number of occurrences of parts that are counted in a search.
  private static let visited = 512
  /// The number of letters of words whose parts are compared.
  private static let shortest = 10

  private let words: [String]
  private let letters: [[UInt8]]
  /// The indexes of the words with each three letters.
  private var places: [UInt32: [Int32]] = [:]

  /// Prepares a list of words.
  public init(_ words: [String]) {
    self.words = words
    letters = words.map(SpellingPattern.letters)
    for (index, letters) in letters.enumerated() {
      for part in Set(Self.parts(letters)) { places[part, default: []].append(Int32(index)) }
    }
  }

  /// The number of words.
  public var count: Int { words.count }

  /// Returns the word closest to a misspelled one, or `nil` if none is similar enough for a typo.
  ///
  /// Only the words that share most parts with a long one are compared.
  public func closest(to word: String) -> String? {
    let pattern = SpellingPattern(word)
    var best: (distance: Int, index: Int)?
    for index in similar(to: SpellingPattern.letters(of: word), limit: pattern.limit) {
      if let distance = pattern.distance(to: letters[index][...], below: best?.distance ?? .max) {
        best = (distance, index)
      }
    }
    return best.map { words[$0.index] }
  }

  /// Returns the indexes of the words that share most parts with a word, in the order of the list.
  private func similar(to word: [UInt8], limit: Int) -> [Int] {
    // Short words may share no part.
    if word.count < Self.shortest { return words.indices.filter { abs(letters[$0].count - word.count) <= limit } }
    // Parts of few words tell most, and a part of many words would cost as much as comparing all of them.
    let known = Set(Self.parts(word)).compactMap { part in places[part].map { (part: part, words: $0) } }
    var shared: [Int32: Int] = [:]
    var visited = 0
    for (_, words) in known.sorted(by: { ($0.words.count, $0.part) < ($1.words.count, $1.part) }) {
      guard visited == 0 || visited + words.count <= Self.visited else { break }
      visited += words.count
      for index in words { shared[index, default: 0] += 1 }
    }
    let found = shared.filter { abs(letters[Int($0.key)].count - word.count) <= limit }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return found.prefix(Self.compared).map { Int($0.key) }.sorted()
  }

  /// The parts of three letters, and two of the beginning.
  private static func parts(_ letters: [UInt8]) -> [UInt32] {
    var last: UInt32 = 0
    return letters.map { letter in
      last = last << 8 & 0xFF_FFFF | UInt32(letter)
      return last
    }
  }
}
