import FeedCore

/// Finds its way through JSON strings that have been checked.
enum JSONScan {
  /// Where a string that begins at a quote ends, behind its last quote.
  static func stringEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var position = start + 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(position + 1, bytes.count)
  }

  struct Escape {
    var scalar: Unicode.Scalar
    /// Bytes of the escape in the source.
    var length: Int
    /// False for `\x`, for `\u` without four digits, and for half of a surrogate pair.
    var isValid = true
  }

  /// The character that an escape stands for.
  static func escape(_ bytes: [UInt8], at start: Int, end: Int) -> Escape {
    guard start + 1 < end else { return Escape(scalar: "\u{FFFD}", length: 1, isValid: false) }
    return switch bytes[start + 1] {
    case UInt8(ascii: "\""): Escape(scalar: "\"", length: 2)
    case UInt8(ascii: "\\"): Escape(scalar: "\\", length: 2)
    case UInt8(ascii: "/"): Escape(scalar: "/", length: 2)
    case UInt8(ascii: "b"): Escape(scalar: "\u{08}", length: 2)
    case UInt8(ascii: "f"): Escape(scalar: "\u{0C}", length: 2)
    case UInt8(ascii: "n"): Escape(scalar: "\n", length: 2)
    case UInt8(ascii: "r"): Escape(scalar: "\r", length: 2)
    case UInt8(ascii: "t"): Escape(scalar: "\t", length: 2)
    case UInt8(ascii: "u"): unicodeEscape(bytes, from: start, to: end)
    default: Escape(scalar: "\u{FFFD}", length: 2, isValid: false)
    }
  }

  private static func unicodeEscape(_ bytes: [UInt8], from start: Int, to end: Int) -> Escape {
    guard let unit = codeUnit(bytes, from: start, to: end) else {
      return Escape(scalar: "\u{FFFD}", length: 2, isValid: false)
    }
    if let scalar = Unicode.Scalar(unit) { return Escape(scalar: scalar, length: 6) }
    guard UTF16.isLeadSurrogate(unit), let trail = codeUnit(bytes, from: start + 6, to: end),
      UTF16.isTrailSurrogate(trail)
    else {
      return Escape(scalar: "\u{FFFD}", length: 6, isValid: false)
    }
    return Escape(scalar: UTF16.decode(UTF16.EncodedScalar([unit, trail])), length: 12)
  }

  /// The number of `\uXXXX`.
  private static func codeUnit(_ bytes: [UInt8], from start: Int, to end: Int) -> UInt16? {
    guard start + 6 <= end, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var unit: UInt16 = 0
    for byte in bytes[start + 2..<start + 6] {
      guard let digit = byte.hexValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
