import FeedCore

/// The words of a text reduced to a few numbers, which are similar if the texts are.
///
/// The numbers are the smallest hashes of the words, so that two sketches have about as large a part of their numbers in
/// common as the texts have of their words (MinHash).
struct TextSketch: Sendable, Hashable {
  private static let size = 32
  /// The number of words below which texts must be equal.
  private static let shortText = 12

  /// The smallest hashes, sorted.
  private var hashes: [UInt64] = []

  init(_ texts: [some Sequence<UInt8>]) {
    for text in texts {
      var word = FNV1a()
      var isInWord = false
      for byte in text {
        if byte.isASCIIAlphanumeric || byte >= 0x80 {
          word.add(CollectionOfOne(byte.asciiLowercased))
          isInWord = true
        } else if isInWord {
          add(word.value)
          (word, isInWord) = (FNV1a(), false)
        }
      }
      if isInWord { add(word.value) }
    }
  }

  private mutating func add(_ hash: UInt64) {
    let isFull = hashes.count == Self.size
    guard !isFull || hash < hashes[Self.size - 1] else { return }
    let index = hashes.firstIndex { $0 >= hash } ?? hashes.count
    guard index == hashes.count || hashes[index] != hash else { return }
    if isFull { hashes.removeLast() }
    hashes.insert(hash, at: index)
  }

  /// Whether more than half of the words are the same, or all words of a short text.
  func isSimilar(to other: TextSketch) -> Bool {
    guard min(hashes.count, other.hashes.count) >= Self.shortText else { return hashes == other.hashes }
    let all = Set(hashes).union(other.hashes).sorted().prefix(Self.size)
    let common = Set(hashes).intersection(other.hashes)
    return all.count { common.contains($0) } * 2 > all.count
  }
}
