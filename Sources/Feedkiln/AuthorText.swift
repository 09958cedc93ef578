import FeedCore
import FeedSystem

/// The texts of articles and comments, to find in them what a feed's report speaks of.
struct AuthorText {
  /// Shorter words stand in too many places to mean one of them.
  private static let shortest = 4

  /// The file that was read last: the problems of one file come one after the other.
  private var last: Source?

  /// The place of the first of the words that stands exactly once behind a place of a file.
  mutating func place(of words: [String], from start: SourceLocation) -> SourceLocation? {
    guard let source = source(start.file) else { return nil }
    let offset = source.location(line: start.line, column: start.column).byteOffset
    for word in words where word.utf8.count >= Self.shortest {
      let places = Self.occurrences(of: Array(word.utf8), in: source.bytes[offset...])
      if places.count == 1 { return source.location(places[0], count: word.utf8.count) }
    }
    return nil
  }

  private mutating func source(_ file: String) -> Source? {
    if last?.name != file { last = Source(quoted: file) }
    return last
  }

  /// The first two places at which bytes stand.
  private static func occurrences(of bytes: [UInt8], in text: ArraySlice<UInt8>) -> [Int] {
    var places: [Int] = []
    var rest = text
    while places.count < 2, rest.count >= bytes.count, let next = rest.firstIndex(of: bytes[0]) {
      if rest[next...].starts(with: bytes) { places.append(next) }
      rest = rest[(next + 1)...]
    }
    return places
  }
}
