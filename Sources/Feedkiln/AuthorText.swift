import FeedCore

/// The text of an article or a comment, to find in it what a feed's report speaks of.
struct AuthorText {
  /// Shorter words stand in too many places to mean one of them.
  private static let shortest = 4

  private let source: Source
  private let start: Int

  /// Reads the file that a place is in; `nil` when that cannot be done.
  init?(_ location: SourceLocation) {
    guard let bytes = try? FileSystem.read(location.file) else { return nil }
    source = Source(name: location.file, bytes: bytes)
    start = source.location(line: location.line, column: location.column).byteOffset
  }

  /// The place of the first of the words that stands exactly once in the text.
  func place(of words: [String]) -> SourceLocation? {
    for word in words where word.utf8.count >= Self.shortest {
      let places = occurrences(of: Array(word.utf8))
      if places.count == 1 { return source.location(places[0], count: word.utf8.count) }
    }
    return nil
  }

  /// The first two places at which bytes stand.
  private func occurrences(of bytes: [UInt8]) -> [Int] {
    var places: [Int] = []
    var position = start
    while places.count < 2, position + bytes.count <= source.bytes.count {
      guard let next = source.bytes[position...].firstIndex(of: bytes[0]) else { break }
      if source.bytes[next...].starts(with: bytes) { places.append(next) }
      position = next + 1
    }
    return places
  }
}
