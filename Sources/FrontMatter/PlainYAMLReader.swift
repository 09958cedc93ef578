import FeedCore

/// Reads the YAML that nearly all front matter is made of, many times faster than a whole YAML parser.
///
/// That is one `key: value` a line, the value being plain text, quoted text without escapes, or a list of those in
/// brackets. At anything else it returns `nil`; otherwise it returns what `YAMLReader.readAll` returns.
struct PlainYAMLReader {
  private let bytes: [UInt8]
  private let end: Int
  private var position: Int

  /// `nil` for any text that it does not know for certain.
  static func read(_ source: Source, _ range: Range<Int>) -> DataNode? {
    var reader = PlainYAMLReader(bytes: source.bytes, end: range.upperBound, position: range.lowerBound)
    return reader.map()
  }

  private mutating func map() -> DataNode? {
    var entries: [DataNode.Entry] = []
    var keys: Set<String> = []
    while position < end {
      if bytes[position] == UInt8(ascii: "\n") {
        position += 1
        continue
      }
      guard let entry = entry(), keys.insert(entry.key).inserted else { return nil }
      entries.append(entry)
    }
    guard let start = entries.first?.keyRange.lowerBound else { return nil }
    return DataNode(value: .map(entries), range: start..<start)
  }

  private mutating func entry() -> DataNode.Entry? {
    let start = position
    guard bytes[start].isASCIILetter || bytes[start] == UInt8(ascii: "_") else { return nil }
    while position < end, isKeyByte(bytes[position]) { position += 1 }
    let key = start..<position
    guard key.count < 100, position < end, bytes[position] == UInt8(ascii: ":"), let line = line(from: position + 1)
    else { return nil }
    let valueStart = line.firstIndex { $0 != UInt8(ascii: " ") } ?? line.endIndex
    guard line.isEmpty || valueStart > line.startIndex, let value = value(line[valueStart...]) else { return nil }
    // A value that goes on below begins the next line with white space or a dash; `entry` gives up on both.
    return DataNode.Entry(key: String(utf8: bytes[key]), keyRange: key, value: value)
  }

  /// The rest of a line without the white space at its end; the position moves to the next line.
  private mutating func line(from start: Int) -> ArraySlice<UInt8>? {
    var index = start
    while index < end, bytes[index] != UInt8(ascii: "\n") {
      guard isOrdinary(at: index) else { return nil }
      index += 1
    }
    position = min(index + 1, end)
    if index > start, bytes[index - 1] == UInt8(ascii: "\r") { index -= 1 }
    while index > start, bytes[index - 1] == UInt8(ascii: " ") { index -= 1 }
    return bytes[start..<index]
  }

  private func value(_ text: ArraySlice<UInt8>) -> DataNode? {
    switch text.first {
    case nil: .scalar("", .null, text.startIndex..<text.startIndex)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted(text)
    case UInt8(ascii: "["): list(text)
    default: plain(text, inList: false)
    }
  }

  private func quoted(_ text: ArraySlice<UInt8>) -> DataNode? {
    guard text.count >= 2, let quote = text.first, text.last == quote else { return nil }
    let inner = text.dropFirst().dropLast()
    guard !inner.contains(quote), quote == UInt8(ascii: "'") || !inner.contains(UInt8(ascii: "\\")) else { return nil }
    return .scalar(String(utf8: inner), .text, text.indices)
  }

  private func list(_ text: ArraySlice<UInt8>) -> DataNode? {
    guard text.count > 2, text.last == UInt8(ascii: "]") else { return nil }
    var items: [DataNode] = []
    for part in text.dropFirst().dropLast().split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      let part = part.trimmingSpace()
      let isQuoted = part.first == UInt8(ascii: "\"") || part.first == UInt8(ascii: "'")
      guard let item = isQuoted ? quoted(part) : plain(part, inList: true) else { return nil }
      items.append(item)
    }
    return DataNode(value: .list(items), range: text.startIndex..<text.startIndex)
  }

  private func plain(_ text: ArraySlice<UInt8>, inList: Bool) -> DataNode? {
    guard let first = text.first, first.isASCIIAlphanumeric || first == UInt8(ascii: "/") || first >= 0xC3 else {
      return nil
    }
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: ":"):
        guard !inList, index + 1 < text.endIndex, text[index + 1] != UInt8(ascii: " ") else { return nil }
      case UInt8(ascii: "#"):
        guard !inList, text[index - 1] != UInt8(ascii: " ") else { return nil }
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "?"):
        if inList { return nil }
      default: break
      }
    }
    let string = String(utf8: text)
    let isNull = string == "null" || string == "Null" || string == "NULL"
    return .scalar(string, isNull ? .null : .plain, text.indices)
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  /// False for tabs, controls, YAML's own line ends and a byte order mark.
  private func isOrdinary(at index: Int) -> Bool {
    switch bytes[index] {
    case 0x20...0x7E: true
    case UInt8(ascii: "\r"): index + 1 < end && bytes[index + 1] == UInt8(ascii: "\n")
    case 0xC2: index + 1 < end && bytes[index + 1] >= 0xA0
    case 0xE2: index + 2 < end && !(bytes[index + 1] == 0x80 && (bytes[index + 2] & 0xFE) == 0xA8)
    case 0xEF: false
    default: bytes[index] >= 0x80
    }
  }
}
