/// A list of known words that is prepared for many searches.
public struct SpellingIndex: Sendable {
  /// The number of words that are compared letter by letter in a search.
  private static let compared = 32
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
    var shared = [UInt16](repeating: 0, count: words.count)
    for part in Set(Self.parts(word)) { for index in places[part] ?? [] { shared[Int(index)] += 1 } }
    var found: [(index: Int, shared: UInt16)] = []
    var least: UInt16 = 0
    for (index, count) in shared.enumerated() where count > least && abs(letters[index].count - word.count) <= limit {
      found.append((index, count))
      guard found.count == 2 * Self.compared else { continue }
      found.sort { ($1.shared, $0.index) < ($0.shared, $1.index) }
      found.removeLast(Self.compared)
      least = found.last?.shared ?? 0
    }
    found.sort { ($1.shared, $0.index) < ($0.shared, $1.index) }
    return found.prefix(Self.compared).map(\.index).sorted()
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
