/// An escape in a JSON string, such as `
/// ` or `\u00e9`.
package struct JSONEscape: Sendable {
  /// The character of the escape, or U+FFFD if the escape is invalid.
  package var scalar: Unicode.Scalar
  /// The number of bytes of the escape.
  package var length: Int
  /// Whether the escape represents a character.
  package var isValid: Bool

  /// Whether the escape is half of a surrogate pair: it is well-formed, but does not represent a character.
  package var isLoneSurrogate: Bool { !isValid && length == 6 }

  /// Reads the escape that begins with a backslash.
  package init(_ bytes: [UInt8], at start: Int, end: Int) {
    let scalar: Unicode.Scalar? =
      switch start + 1 < end ? bytes[start + 1] : 0 {
      case UInt8(ascii: "\""): "\""
      case UInt8(ascii: "\\"): "\\"
      case UInt8(ascii: "/"): "/"
      case UInt8(ascii: "b"): "\u{08}"
      case UInt8(ascii: "f"): "\u{0C}"
      case UInt8(ascii: "n"): "\n"
      case UInt8(ascii: "r"): "\r"
      case UInt8(ascii: "t"): "\t"
      default: nil
      }
    if let scalar {
      self.init(scalar, length: 2)
    } else if let unit = JSONEscape.codeUnit(bytes, from: start, to: end) {
      self.init(unit, followedBy: JSONEscape.codeUnit(bytes, from: start + 6, to: end))
    } else {
      self.init("\u{FFFD}", length: start + 1 < end ? 2 : 1, isValid: false)
    }
  }

  private init(_ unit: UInt16, followedBy next: UInt16?) {
    if let scalar = Unicode.Scalar(unit) {
      self.init(scalar, length: 6)
    } else if UTF16.isLeadSurrogate(unit), let next, UTF16.isTrailSurrogate(next) {
      self.init(UTF16.decode(UTF16.EncodedScalar([unit, next])), length: 12)
    } else {
      self.init("\u{FFFD}", length: 6, isValid: false)
    }
  }

  private init(_ scalar: Unicode.Scalar, length: Int, isValid: Bool = true) {
    self.scalar = scalar
    self.length = length
    self.isValid = isValid
  }

  /// Returns the UTF-16 code unit of a `\uXXXX`, or `nil` if there is none.
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
