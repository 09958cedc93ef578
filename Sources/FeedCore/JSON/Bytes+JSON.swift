extension [UInt8] {
  /// Appends UTF-8 text as a JSON string with its quotes (RFC 8259, section 7), which is also valid in YAML and TOML.
  package mutating func append(json text: some Sequence<UInt8>) {
    let isAppended: Void? = text.withContiguousStorageIfAvailable { append(json: UnsafeRawBufferPointer($0)) }
    if isAppended == nil { Array(text).withUnsafeBytes { append(json: $0) } }
  }

  private mutating func append(json text: UnsafeRawBufferPointer) {
    append(UInt8(ascii: "\""))
    var position = 0
    while position < text.count {
      let end = text.skipChunks(from: position, to: text.count) { !$0.mayNeedEscape }
      append(contentsOf: text[position..<end])
      position = Swift.min(end + 8, text.count)
      for byte in text[end..<position] { append(escaped: byte) }
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append(utf8: "\\\"")
    case UInt8(ascii: "\\"): append(utf8: "\\\\")
    case UInt8(ascii: "\n"): append(utf8: "\\n")
    case UInt8(ascii: "\r"): append(utf8: "\\r")
    case UInt8(ascii: "\t"): append(utf8: "\\t")
    case 0..<0x20, 0x7F:
      append(utf8: "\\u")
      append(hexadecimal: UInt64(byte), width: 4)
    default: append(byte)
    }
  }
}

extension ByteChunk {
  /// Whether any byte may need an escape in a JSON string.
  fileprivate var mayNeedEscape: Bool {
    contains(below: 0x20) || contains(UInt8(ascii: "\"")) || contains(UInt8(ascii: "\\")) || contains(0x7F)
  }
}
