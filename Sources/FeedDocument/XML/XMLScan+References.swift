import FeedCore

extension XMLScan {
  /// Whether a name may begin with a byte (XML 1.0, section 2.3; any character beyond ASCII).
  static func isNameStart(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  /// Whether a character that XML does not allow begins at an offset: a control character, U+FFFE or U+FFFF.
  static func isForbidden(_ bytes: [UInt8], _ offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte < 0x20 { return !byte.isSpace }
    return byte == 0xEF && offset + 2 < bytes.count && bytes[offset + 1] == 0xBF && bytes[offset + 2] >= 0xBE
  }

  /// The end of the reference that begins at an ampersand, after its semicolon, or `nil` if it is not a reference.
  static func referenceEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start + 2 < bytes.count, bytes[start] == UInt8(ascii: "&") else { return nil }
    var end = start + 1
    if bytes[end] == UInt8(ascii: "#") {
      end += 1
      let isHexadecimal = bytes[end] == UInt8(ascii: "x")
      if isHexadecimal { end += 1 }
      let first = end
      while end < bytes.count, isHexadecimal ? bytes[end].hexValue != nil : bytes[end].isASCIIDigit { end += 1 }
      guard end > first else { return nil }
    } else {
      guard isNameStart(bytes[end]) else { return nil }
      end = nameEnd(bytes, end)
    }
    return end < bytes.count && bytes[end] == UInt8(ascii: ";") ? end + 1 : nil
  }

  /// The number of a reference such as `&#160;`, or `nil` if it has none or a number beyond Unicode.
  static func referenceValue(_ bytes: [UInt8], _ reference: Range<Int>) -> UInt32? {
    let digits = bytes[reference].dropFirst().dropLast()
    guard digits.first == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = digits.dropFirst().first == UInt8(ascii: "x")
    return UInt32(String(utf8: digits.dropFirst(isHexadecimal ? 2 : 1)), radix: isHexadecimal ? 16 : 10)
  }
}
