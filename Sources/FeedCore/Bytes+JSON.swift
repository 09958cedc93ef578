extension [UInt8] {
  /// Appends UTF-8 text as a JSON string with its quotes (RFC 8259, section 7).
  package mutating func append(json text: some Sequence<UInt8>) {
    append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(contentsOf: [UInt8(ascii: "\\"), byte])
      case UInt8(ascii: "\n"): append(utf8: "\\n")
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        append(utf8: "\\u00" + (digits.utf8.count == 1 ? "0" : "") + digits)
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }
}
