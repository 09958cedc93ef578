import FeedCore

/// A reference such as `&#8217;` or `&#x2019;` in HTML.
struct NumericReference {
  let range: Range<Int>
  /// The number, or `nil` if it is too large for any character.
  let number: UInt32?

  init?(_ text: [UInt8], at start: Int) {
    var position = start + 1
    guard position < text.count, text[position] == UInt8(ascii: "#") else { return nil }
    position += 1
    let isHexadecimal = position < text.count && text[position] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { position += 1 }
    let digits = text[position...].prefix { isHexadecimal ? $0.hexValue != nil : $0.isASCIIDigit }
    guard !digits.isEmpty else { return nil }
    range = start..<min(digits.endIndex + 1, text.count)
    number = digits.count > 12 ? nil : UInt32(String(utf8: digits), radix: isHexadecimal ? 16 : 10)
  }

  var isCharacter: Bool {
    guard let number, let scalar = Unicode.Scalar(number) else { return false }
    let isControl = scalar.value < 0x20 && !UInt8(scalar.value).isSpace || (0x7F...0x9F).contains(scalar.value)
    return !isControl && scalar.value & 0xFFFE != 0xFFFE
  }
}
