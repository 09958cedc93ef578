import FeedCore
import FeedSystem

/// Finds the source of a problem in the files of the author: the words that a report on a feed quotes.
struct AuthorText {
  /// The minimum length of a word in bytes.
  ///
  /// Shorter words occur too often to identify a position.
  private static let shortest = 4

  /// The most recently read file.
  ///
  /// Problems of one file usually follow each other.
  private var last: Source?

  /// Returns the location of the first word that occurs exactly once after a position of a file, or `nil` if there is
  /// none.
  mutating func location(of words: [String], from start: SourceLocation) -> SourceLocation? {
    guard let source = source(start.file) else { return nil }
    let offset = source.location(line: start.line, column: start.column).byteOffset
    for word in words where word.utf8.count >= Self.shortest {
      let offsets = Self.occurrences(of: Array(word.utf8), in: source.bytes[offset...])
      if offsets.count == 1 { return source.location(offsets[0], count: word.utf8.count) }
    }
    return nil
  }

  private mutating func source(_ file: String) -> Source? {
    if last?.name != file { last = Source(quoted: file) }
    return last
  }

  /// Returns the first two offsets at which the bytes occur.
  private static func occurrences(of bytes: [UInt8], in text: ArraySlice<UInt8>) -> [Int] {
    var offsets: [Int] = []
    var rest = text
    while offsets.count < 2, rest.count >= bytes.count, let next = rest.firstIndex(of: bytes[0]) {
      if rest[next...].starts(with: bytes) { offsets.append(next) }
      rest = rest[(next + 1)...]
    }
    return offsets
  }
}
