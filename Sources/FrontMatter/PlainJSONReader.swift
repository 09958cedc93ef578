import FeedCore

/// Reads the JSON that nearly all comments are kept in, several times faster than a whole JSON parser.
///
/// That is one object whose values are strings, with no escapes but those of quotes, backslashes, slashes and line ends.
/// At anything else it gives up, and FeedDocument's reader reads the text; where it does not, it says what that would
/// say. The text must be UTF-8.
struct PlainJSONReader {
  private let end: Int
  private var position: Int

  /// `nil` for any text that it does not know for certain.
  static func read(_ source: Source, _ range: Range<Int>) -> DataNode? {
    var reader = PlainJSONReader(end: range.upperBound, position: range.lowerBound)
    return reader.object(source.bytes.span)
  }

  private mutating func object(_ text: Span<UInt8>) -> DataNode? {
    skipSpace(text)
    let start = position
    guard take("{", text) else { return nil }
    var entries: [DataNode.Entry] = []
    entries.reserveCapacity(8)
    repeat {
      skipSpace(text)
      let keyStart = position
      guard let key = string(text), !entries.contains(where: { $0.key == key }) else { return nil }
      let keyRange = keyStart..<position
      skipSpace(text)
      guard take(":", text) else { return nil }
      skipSpace(text)
      let valueStart = position
      guard let value = string(text) else { return nil }
      entries.append(
        DataNode.Entry(key: key, keyRange: keyRange, value: .scalar(value, .text, valueStart..<position)))
      skipSpace(text)
    } while take(",", text)
    guard take("}", text) else { return nil }
    skipSpace(text)
    return position == end ? DataNode(value: .map(entries), range: start..<start + 1) : nil
  }

  private mutating func string(_ text: Span<UInt8>) -> String? {
    guard take("\"", text) else { return nil }
    let start = position
    passOverPlain(text)
    while position < end, text[position] != UInt8(ascii: "\""), text[position] != UInt8(ascii: "\\") {
      guard text[position] >= 0x20 else { return nil }
      position += 1
    }
    guard position < end else { return nil }
    if take("\"", text) { return String(utf8: text.extracting(start..<position - 1)) }
    return escapedString(text, from: start)
  }

  /// Goes on to where a string may end, or hold what it cannot hold as it is.
  private mutating func passOverPlain(_ text: Span<UInt8>) {
    position = text.bytes.withUnsafeBytes { bytes in
      bytes.passing(from: position, to: end) { word in
        !(word.holds(UInt8(ascii: "\"")) || word.holds(UInt8(ascii: "\\")) || word.holds(below: 0x20))
      }
    }
  }

  private mutating func escapedString(_ text: Span<UInt8>, from start: Int) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * (position - start) + 64)
    text.extracting(start..<position).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    while position < end {
      let start = position
      passOverPlain(text)
      text.extracting(start..<position).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
      guard position < end else { return nil }
      let byte = text[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(utf8: bytes)
      case 0..<0x20: return nil
      case UInt8(ascii: "\\"):
        guard position < end else { return nil }
        switch text[position] {
        case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(text[position])
        default: return nil
        }
        position += 1
      default: bytes.append(byte)
      }
    }
    return nil
  }

  private mutating func skipSpace(_ text: Span<UInt8>) {
    while position < end, text[position].isSpace { position += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar, _ text: Span<UInt8>) -> Bool {
    guard position < end, text[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }
}
