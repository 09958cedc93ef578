internal import FeedCore

extension [UInt8] {
  /// Appends an attribute.
  ///
  /// White space in the value becomes spaces, as in an XML parser.
  mutating func append(attribute name: String, value: some Collection<UInt8>) {
    append(UInt8(ascii: " "))
    append(utf8: name)
    append(utf8: "=\"")
    let line = value.map { $0.isSpace ? UInt8(ascii: " ") : $0 }
    append(escaping: line[...])
    append(UInt8(ascii: "\""))
  }
}
