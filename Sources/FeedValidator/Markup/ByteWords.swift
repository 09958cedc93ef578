import FeedCore

/// A set of ASCII words, looked up without case and without creating strings.
struct ByteWords: Sendable {
  /// All words in order, concatenated.
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  /// The index of the first word for each first byte.
  private var first: [Int] = []

  init(_ words: some Sequence<String>) {
    let sorted = words.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    for word in sorted {
      bytes += word
      ends.append(bytes.count)
    }
    var index = 0
    for byte in 0...0x100 {
      while index < sorted.count, Int(sorted[index].first ?? 0) < byte { index += 1 }
      first.append(index)
    }
  }

  /// Returns whether a range of a text is one of the words, regardless of case.
  func contains(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let initial = Int(text[range.lowerBound].asciiLowercased)
    for word in first[initial]..<first[initial + 1] where ends[word + 1] - ends[word] == range.count {
      if matches(text, range, at: ends[word]) { return true }
    }
    return false
  }

  private func matches(_ text: Span<UInt8>, _ range: Range<Int>, at start: Int) -> Bool {
    for offset in 1..<range.count where text[range.lowerBound + offset].asciiLowercased != bytes[start + offset] {
      return false
    }
    return true
  }
}
