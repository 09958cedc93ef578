/// Reads the fields of a date: numbers, separators and offsets.
package struct DigitReader {
  package var position = 0
  private let end: Int

  package init(_ count: Int) { end = count }

  package var isAtEnd: Bool { position == end }

  /// Reads exactly the given number of digits, or returns `nil` if there are fewer.
  package mutating func number(_ text: Span<UInt8>, digits: Int) -> Int? {
    number(text, digits: digits...digits)
  }

  /// Reads as many digits as possible within bounds, or returns `nil` if there are fewer.
  package mutating func number(_ text: Span<UInt8>, digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while count < digits.upperBound, position + count < end, text[position + count].isASCIIDigit {
      value = value * 10 + Int(text[position + count] - UInt8(ascii: "0"))
      count += 1
    }
    guard count >= digits.lowerBound else { return nil }
    position += count
    return value
  }

  package mutating func take(_ text: Span<UInt8>, _ character: Unicode.Scalar) -> Bool {
    guard position < end, text[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  package mutating func skipSpace(_ text: Span<UInt8>) {
    while position < end, text[position].isSpace { position += 1 }
  }

  /// Reads ASCII letters and returns them in lowercase.
  package mutating func word(_ text: Span<UInt8>) -> String {
    var letters: [UInt8] = []
    while position < end, text[position].isASCIILetter {
      letters.append(text[position].asciiLowercased)
      position += 1
    }
    return String(utf8: letters)
  }

  /// Skips a fraction of a second, if there is one.
  ///
  /// - Returns: `false` if a decimal point is not followed by digits.
  package mutating func fraction(_ text: Span<UInt8>) -> Bool {
    guard take(text, ".") else { return true }
    let start = position
    while position < end, text[position].isASCIIDigit { position += 1 }
    return position > start
  }

  /// Reads `Z` or `±hh:mm` as minutes east of UTC, or returns `nil` if the offset is invalid.
  package mutating func offset(_ text: Span<UInt8>, colon: Bool) -> Int? {
    if take(text, "Z") { return 0 }
    guard position < end else { return nil }
    let sign: Int
    switch text[position] {
    case UInt8(ascii: "+"): sign = 1
    case UInt8(ascii: "-"): sign = -1
    default: return nil
    }
    position += 1
    guard let hours = number(text, digits: 2) else { return nil }
    if colon, !take(text, ":") { return nil }
    guard let minutes = number(text, digits: 2), hours < 24, minutes < 60 else { return nil }
    return sign * (hours * 60 + minutes)
  }
}
