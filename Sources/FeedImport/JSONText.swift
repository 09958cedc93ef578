import FeedCore

extension [UInt8] {
  /// Appends a text in quotes, as JSON and YAML both read it.
  mutating func append(quoted text: some Sequence<UInt8>) {
    append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): append(utf8: "\\\"")
      case UInt8(ascii: "\\"): append(utf8: "\\\\")
      case 0x0A: append(utf8: "\\n")
      case 0x0D: append(utf8: "\\r")
      case 0x09: append(utf8: "\\t")
      case 0..<0x20, 0x7F:
        append(utf8: "\\u")
        append(hexadecimal: UInt64(byte), width: 4)
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }

  mutating func append(quoted text: String) { append(quoted: text.utf8) }
}
