/// Named text: its UTF-8 bytes and the starts of its lines.
public struct Source: Sendable {
  /// The name of the text, such as a path.
  public let name: String
  /// The text as UTF-8, without a byte order mark.
  public let bytes: [UInt8]
  private let lineStarts: [Int]
  /// The number of continuation bytes before each block of 4096 bytes, to find columns in long lines quickly.
  private let continuationCounts: [Int]
  private static let stretch = 4096

  /// Creates a source from bytes, which are not checked to be UTF-8.
  ///
  /// Takes one pass over the bytes.
  ///
  /// - Parameters:
  ///   - name: The name of the text, such as a path.
  ///   - bytes: The text as UTF-8, without a byte order mark.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    var counts: [Int] = []
    var continuations = 0
    bytes.withUnsafeBytes { text in
      for index in stride(from: 0, to: text.count, by: 8) {
        if index % Source.stretch == 0 { counts.append(continuations) }
        if index + 8 <= text.count {
          let word = ByteChunk(text, at: index)
          continuations += word.continuationCount
          guard word.contains(UInt8(ascii: "\n")) else { continue }
        }
        for place in index..<min(index + 8, text.count) where text[place] == UInt8(ascii: "\n") {
          starts.append(place + 1)
        }
      }
    }
    lineStarts = starts
    continuationCounts = counts
  }

  /// Creates a source from a string.
  ///
  /// - Parameters:
  ///   - name: The name of the text, such as a path.
  ///   - text: The text.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The number of lines; empty text has one.
  public var lineCount: Int { lineStarts.count }

  /// Returns the location of a range of bytes.
  ///
  /// - Parameters:
  ///   - offset: The offset of the first byte; offsets outside the text mean its start or end.
  ///   - count: The number of bytes.
  /// - Returns: The location, with line and column.
  public func location(_ offset: Int, count: Int = 0) -> SourceLocation {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    let start = lineStarts[line]
    let column = 1 + (offset - start) - continuations(from: start, to: offset)
    return SourceLocation(
      file: name, line: line + 1, column: column, byteOffset: offset,
      byteCount: min(max(count, 0), bytes.count - offset))
  }

  /// Returns the location of a line and a column.
  ///
  /// - Parameters:
  ///   - line: The line, from 1.
  ///   - column: The column, from 1, in code points; columns after the end of the line mean its end.
  ///   - count: The number of bytes.
  /// - Returns: The location, with byte offset.
  public func location(line: Int, column: Int, count: Int = 0) -> SourceLocation {
    let lineIndex = min(max(line - 1, 0), lineStarts.count - 1)
    var offset = lineStarts[lineIndex]
    var remaining = max(column - 1, 0)
    while remaining > 0, offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      remaining -= 1
    }
    return location(offset, count: count)
  }

  /// Returns a line without its line break.
  ///
  /// - Parameter number: The line, from 1.
  /// - Returns: The bytes of the line; empty if there is no such line.
  public func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= lineStarts.count else { return [] }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<max(start, end)]
  }

  private func continuations(from start: Int, to end: Int) -> Int {
    guard end - start > Source.stretch else { return continuations(start..<end) }
    return continuations(before: end) - continuations(before: start)
  }

  private func continuations(before offset: Int) -> Int {
    let stretch = min(offset / Source.stretch, continuationCounts.count - 1)
    return continuationCounts[stretch] + continuations(stretch * Source.stretch..<offset)
  }

  private func continuations(_ range: Range<Int>) -> Int {
    let text = bytes.span
    var count = 0
    for index in range where text[index] & 0xC0 == 0x80 { count += 1 }
    return count
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
