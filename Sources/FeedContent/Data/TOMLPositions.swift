import FeedCore

/// Finds where the keys and values of a TOML text stand.
///
/// The text is known to be TOML already, so the scanner looks only for what delimits.
struct TOMLPositions {
  struct Place: Hashable {
    var key: Range<Int>
    var value: Range<Int>
  }

  /// Places by path: keys, and indexes in decimal for the items of arrays.
  private(set) var places: [[String]: Place] = [:]

  private let bytes: [UInt8]
  private let end: Int
  private var position: Int
  private var tableArrays: [[String]: Int] = [:]

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    end = range.upperBound
    position = range.lowerBound
    document()
  }

  private var current: UInt8? { position < end ? bytes[position] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Skips white space, and comments and line ends where they may stand.
  private mutating func skip(lines: Bool = true) {
    while let byte = current {
      if byte == UInt8(ascii: "#"), lines {
        while let byte = current, byte != UInt8(ascii: "\n") { position += 1 }
      } else if byte == 0x20 || byte == 0x09 || (lines && byte.isSpace) {
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func document() {
    var prefix: [String] = []
    skip()
    while current != nil {
      let start = position
      if take("[") {
        prefix = header(from: start, isArray: take("["))
      } else {
        pair(in: prefix)
      }
      skip()
      if position == start { position += 1 }
    }
  }

  /// A `[table]` or `[[table]]`; the result is the path of the keys below it.
  private mutating func header(from start: Int, isArray: Bool) -> [String] {
    let keys = keyPath()
    _ = take("]")
    if isArray { _ = take("]") }
    var path: [String] = []
    for (index, key) in keys.enumerated() {
      path.append(key.text)
      places[path, default: Place(key: key.range, value: start..<position)].key = key.range
      if isArray, index == keys.count - 1 {
        let item = tableArrays[path].map { $0 + 1 } ?? 0
        tableArrays[path] = item
        path.append(String(item))
        places[path] = Place(key: key.range, value: start..<position)
      } else if let item = tableArrays[path] {
        path.append(String(item))
      }
    }
    return path
  }

  private mutating func pair(in prefix: [String]) {
    let keys = keyPath()
    guard take("=") else { return }
    skip(lines: false)
    var path = prefix
    for key in keys {
      path.append(key.text)
      if places[path] == nil { places[path] = Place(key: key.range, value: key.range) }
    }
    let range = value(at: path)
    places[path]?.value = range
  }

  private mutating func keyPath() -> [(text: String, range: Range<Int>)] {
    var keys: [(text: String, range: Range<Int>)] = []
    repeat {
      skip(lines: false)
      let start = position
      if current == UInt8(ascii: "\"") || current == UInt8(ascii: "'") {
        string()
        keys.append((String(utf8: bytes[start..<position].dropFirst().dropLast()), start..<position))
      } else {
        while let byte = current, byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
          position += 1
        }
        keys.append((String(utf8: bytes[start..<position]), start..<position))
      }
      skip(lines: false)
    } while take(".")
    return keys
  }

  private mutating func value(at path: [String]) -> Range<Int> {
    let start = position
    switch current {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): string()
    case UInt8(ascii: "["):
      position += 1
      items(at: path)
    case UInt8(ascii: "{"):
      position += 1
      inlineTable(at: path)
    default:
      while let byte = current, !",]}#\n\r".utf8.contains(byte) { position += 1 }
      return start..<bytes[start..<position].trimmingSpace().endIndex
    }
    return start..<position
  }

  private mutating func items(at path: [String]) {
    var index = 0
    skip()
    while current != nil, !take("]") {
      let start = position
      let item = path + [String(index)]
      let range = value(at: item)
      places[item] = Place(key: range, value: range)
      index += 1
      skip()
      _ = take(",")
      skip()
      if position == start { position += 1 }
    }
  }

  private mutating func inlineTable(at path: [String]) {
    skip()
    while current != nil, !take("}") {
      let start = position
      pair(in: path)
      skip()
      _ = take(",")
      skip()
      if position == start { position += 1 }
    }
  }

  /// Skips a string of any of the four kinds.
  private mutating func string() {
    guard let quote = current else { return }
    var width = 1
    if end - position >= 3, bytes[position + 1] == quote, bytes[position + 2] == quote { width = 3 }
    position += width
    var run = 0
    while let byte = current {
      position += 1
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        position = min(position + 1, end)
        run = 0
      } else {
        run = byte == quote ? run + 1 : 0
        if run == width { break }
      }
    }
    // Up to two quotes may stand before the three that end a multi-line string.
    while width == 3, current == quote { position += 1 }
  }
}
