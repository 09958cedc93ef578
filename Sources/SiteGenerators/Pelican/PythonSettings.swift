import FeedCore
import FrontMatter

/// The `NAME = literal` lines of a Python settings file, which is not run.
///
/// Several names, a type, and a name that has a literal are also read: `A = B = "x"`, `A: str = "x"`, `A = B`.
struct PythonSettings {
  private(set) var values: [String: DataNode] = [:]
  /// The locations of all settings.
  private(set) var locations: [String: SourceLocation] = [:]
  /// The locations of the settings whose values are not literals.
  private(set) var unread: [String: SourceLocation] = [:]

  init(_ source: Source) {
    var position = 0
    while position < source.bytes.count {
      let line = source.bytes[position...].prefix { $0 != UInt8(ascii: "\n") }
      position = min(line.endIndex + 1, source.bytes.count)
      var names: [ArraySlice<UInt8>] = []
      var rest = line
      while let (name, value) = PythonSettings.target(rest, isFirst: names.isEmpty) {
        names.append(name)
        rest = value
      }
      guard let first = names.first, !first.isEmpty else { continue }
      var literal = PythonLiteral(source.bytes, at: rest.startIndex)
      var value = literal.value()
      if value == nil {
        value = values[String(utf8: rest.trimmingSpace())]
      } else if !literal.isAtLineEnd {
        value = nil
      }
      for name in names {
        let location = source.location(name.startIndex, count: name.count)
        let name = String(utf8: name)
        values[name] = value
        locations[name] = location
        unread[name] = value == nil ? location : nil
      }
      if value != nil { position = max(position, literal.position) }
    }
  }

  /// Returns the name before a `=` and the bytes after it, or `nil` if there is none.
  private static func target(
    _ line: ArraySlice<UInt8>, isFirst: Bool
  ) -> (name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
    let start = isFirst ? line : line.drop { $0 == 0x20 }
    let name = start.prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") }
    var sign = start[name.endIndex...].drop { $0 == 0x20 }
    if isFirst, sign.first == UInt8(ascii: ":") { sign = sign.drop { $0 != UInt8(ascii: "=") } }
    guard name.first?.isASCIILetter == true, sign.first == UInt8(ascii: "="), sign.dropFirst().first != sign.first
    else {
      return nil
    }
    return (name, sign.dropFirst())
  }

  subscript(_ name: String) -> String? { values[name]?.scalar.map(\.text) }

  /// Merges the settings of another file, which take precedence.
  mutating func merge(_ other: PythonSettings) {
    values.merge(other.values) { $1 }
    locations.merge(other.locations) { $1 }
    unread.merge(other.unread) { $1 }
    for name in other.values.keys { unread[name] = nil }
  }
}

/// Parses a Python literal: a string, number, boolean or `None`, or a list, tuple or dictionary of literals.
private struct PythonLiteral {
  private let bytes: [UInt8]
  private(set) var position: Int
  private var depth = 0

  init(_ bytes: [UInt8], at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Whether the rest of the line is empty or a comment.
  var isAtLineEnd: Bool {
    let rest = bytes[position...].prefix { $0 != UInt8(ascii: "\n") }.trimmingSpace()
    return rest.isEmpty || rest.first == UInt8(ascii: "#")
  }

  mutating func value() -> DataNode? {
    skip()
    let start = position
    depth += 1
    defer { depth -= 1 }
    guard depth < 50 else { return nil }
    switch current {
    case UInt8(ascii: "["): return list(until: "]", from: start)
    case UInt8(ascii: "("): return list(until: ")", from: start)
    case UInt8(ascii: "{"): return dictionary(from: start)
    default: break
    }
    if let text = text() {
      var all = text
      while depth > 1, let more = nextText() { all += more }
      return .scalar(all, .text, start..<position)
    }
    let word = bytes[position...].prefix { $0.isASCIIAlphanumeric || "._-+".utf8.contains($0) }
    position = word.endIndex
    switch String(utf8: word) {
    case "True": return .scalar("true", .literal, start..<position)
    case "False": return .scalar("false", .literal, start..<position)
    case "None": return .scalar("null", .null, start..<position)
    case let number where number.first?.isNumber == true && !number.contains("_"):
      return .scalar(number, .literal, start..<position)
    default: return nil
    }
  }

  /// Returns the next string if it follows directly, because adjacent strings in brackets are concatenated.
  private mutating func nextText() -> String? {
    let start = position
    skip()
    if let text = text() { return text }
    position = start
    return nil
  }

  private mutating func list(until end: Unicode.Scalar, from start: Int) -> DataNode? {
    position += 1
    var items: [DataNode] = []
    var isTuple = false
    while true {
      skip()
      guard let byte = current else { return nil }
      if byte == UInt8(ascii: end) { break }
      guard let item = value() else { return nil }
      items.append(item)
      skip()
      if current == UInt8(ascii: ",") {
        position += 1
        isTuple = true
      } else if current != UInt8(ascii: end) {
        return nil
      }
    }
    position += 1
    if end == ")", !isTuple, items.count == 1 { return items[0] }
    return DataNode(value: .list(items), range: start..<position)
  }

  private mutating func dictionary(from start: Int) -> DataNode? {
    position += 1
    var entries: [DataNode.Entry] = []
    while true {
      skip()
      guard let byte = current else { return nil }
      if byte == UInt8(ascii: "}") { break }
      guard let key = value(), let name = key.scalar?.text else { return nil }
      skip()
      guard current == UInt8(ascii: ":") else { return nil }
      position += 1
      guard let value = value() else { return nil }
      entries.append(DataNode.Entry(key: name, keyRange: key.range, value: value))
      skip()
      if current == UInt8(ascii: ",") { position += 1 } else if current != UInt8(ascii: "}") { return nil }
    }
    position += 1
    return DataNode(value: .map(entries), range: start..<position)
  }

  /// Returns the string at the current position, or `nil` if there is none.
  ///
  /// Prefixes such as `r` are supported; `f` is not.
  private mutating func text() -> String? {
    var index = position
    var isRaw = false
    while index < bytes.count, "rRuUbB".utf8.contains(bytes[index]) {
      isRaw = isRaw || bytes[index].asciiLowercased == UInt8(ascii: "r")
      index += 1
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
      return nil
    }
    let quote = bytes[index]
    let width = bytes[index...].prefix(3).count == 3 && bytes[index...].prefix(3).allSatisfy { $0 == quote } ? 3 : 1
    index += width
    var text: [UInt8] = []
    while index < bytes.count, !bytes[index...].starts(with: repeatElement(quote, count: width)) {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
        if isRaw { text.append(bytes[index]) }
        text.append(isRaw ? bytes[index + 1] : PythonLiteral.escape(bytes[index + 1]))
        index += 2
      } else {
        guard width == 3 || bytes[index] != UInt8(ascii: "\n") else { return nil }
        text.append(bytes[index])
        index += 1
      }
    }
    guard index < bytes.count else { return nil }
    position = index + width
    return String(utf8: text)
  }

  private static func escape(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    default: byte
    }
  }

  /// Skips white space; inside brackets, also line ends and comments.
  private mutating func skip() {
    while let byte = current {
      if byte == 0x20 || byte == 0x09 || depth > 0 && byte.isSpace {
        position += 1
      } else if depth > 0, byte == UInt8(ascii: "#") {
        while let byte = current, byte != UInt8(ascii: "\n") { position += 1 }
      } else {
        return
      }
    }
  }
}
