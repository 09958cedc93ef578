import FeedCore

/// Checks TOML values without quotes: numbers, dates, times and Booleans.
enum TOMLLiteral {
  /// Returns the text of a value, with whole numbers in decimal; `nil` if the value is invalid.
  static func text(of bytes: ArraySlice<UInt8>) -> String? {
    if let number = wholeNumber(bytes) { return String(number) }
    let text = String(utf8: bytes)
    let isWord = ["true", "false"].contains(text) || ["inf", "nan"].contains(String(utf8: withoutSign(bytes)))
    return isWord || isFraction(bytes) || isMoment(Array(bytes)) ? text : nil
  }

  private static func wholeNumber(_ bytes: ArraySlice<UInt8>) -> Int64? {
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where bytes.starts(with: prefix.utf8) {
      return digits(bytes.dropFirst(2)).flatMap { Int64($0, radix: radix) }
    }
    guard let digits = decimal(withoutSign(bytes)) else { return nil }
    return Int64(bytes.first == UInt8(ascii: "-") ? "-" + digits : digits)
  }

  private static func isFraction(_ bytes: ArraySlice<UInt8>) -> Bool {
    let number = withoutSign(bytes)
    let mantissa = number.prefix { $0.asciiLowercased != UInt8(ascii: "e") }
    let whole = mantissa.prefix { $0 != UInt8(ascii: ".") }
    let fraction = mantissa.dropFirst(whole.count + 1)
    let exponent = number.dropFirst(mantissa.count + 1)
    return decimal(whole) != nil && whole.count < number.count && (mantissa.count == whole.count || isDecimal(fraction))
      && (number.count == mantissa.count || isDecimal(withoutSign(exponent)))
  }

  private static func withoutSign(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.first == UInt8(ascii: "+") || bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
  }

  /// Returns decimal digits without a leading zero, or `nil` if the bytes are anything else.
  private static func decimal(_ bytes: ArraySlice<UInt8>) -> String? {
    bytes.first == UInt8(ascii: "0") && bytes.count > 1 || !isDecimal(bytes) ? nil : digits(bytes)
  }

  private static func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    digits(bytes)?.utf8.allSatisfy(\.isASCIIDigit) ?? false
  }

  /// Returns hexadecimal digits without the underscores between them, or `nil` if the bytes are anything else.
  private static func digits(_ bytes: ArraySlice<UInt8>) -> String? {
    let groups = bytes.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.hexValue != nil } }) else { return nil }
    return String(utf8: groups.joined())
  }

  /// Returns whether text is a date, a time, or both with an optional offset.
  private static func isMoment(_ text: [UInt8]) -> Bool {
    var reader = DigitReader(text.count)
    if text.count > 2, text[2] == UInt8(ascii: ":") { return isTime(&reader, text.span) && reader.isAtEnd }
    guard isDate(&reader, text.span) else { return false }
    if reader.isAtEnd { return true }
    guard ["T", "t", " "].contains(where: { reader.take(text.span, $0) }), isTime(&reader, text.span) else {
      return false
    }
    return reader.isAtEnd
      || (reader.take(text.span, "z") || reader.offset(text.span, colon: true) != nil) && reader.isAtEnd
  }

  private static func isDate(_ reader: inout DigitReader, _ text: Span<UInt8>) -> Bool {
    guard let year = reader.number(text, digits: 4), reader.take(text, "-"),
      let month = reader.number(text, digits: 2), reader.take(text, "-"),
      let day = reader.number(text, digits: 2)
    else { return false }
    return CivilDate(year: year, month: month, day: day) != nil
  }

  private static func isTime(_ reader: inout DigitReader, _ text: Span<UInt8>) -> Bool {
    guard let hour = reader.number(text, digits: 2), reader.take(text, ":"),
      let minute = reader.number(text, digits: 2), reader.take(text, ":"),
      let second = reader.number(text, digits: 2)
    else { return false }
    return hour < 24 && minute < 60 && second < 60 && reader.fraction(text)
  }
}
