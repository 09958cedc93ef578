extension [UInt8] {
  /// Appends UTF-8 text as a JSON string with its quotes (RFC 8259, section 7).
  package mutating func append(json text: some Sequence<UInt8>) {
    append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(contentsOf: [UInt8(ascii: "\\"), byte])
      case UInt8(ascii: "\n"): append(utf8: "\\n")
      case 0..<0x20, 0x7F:
        append(utf8: "\\u")
        append(hexadecimal: UInt64(byte), width: 4)
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }
}
