internal import FeedCore

extension [UInt8] {
  /// Appends text with `&`, `<`, `>` and `"` written as entities that HTML and XML share.
  mutating func append(escaping text: ArraySlice<UInt8>) {
    var runStart = text.startIndex
    for index in text.indices {
      let entity: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&quot;"
      default: continue
      }
      append(contentsOf: text[runStart..<index])
      append(contentsOf: UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
      runStart = index + 1
    }
    append(contentsOf: text[runStart...])
  }

  /// Appends an attribute; line ends in the value become spaces, as XML reads them.
  mutating func append(attribute name: String, value: some Collection<UInt8>) {
    append(UInt8(ascii: " "))
    append(utf8: name)
    append(utf8: "=\"")
    let line = value.map { $0.isSpace ? UInt8(ascii: " ") : $0 }
    append(escaping: line[...])
    append(UInt8(ascii: "\""))
  }
}
