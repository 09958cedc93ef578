public import FeedCore

extension TextCodec where Value == Double {
  /// A number with or without a fraction, within bounds.
  public static func decimal(
    _ range: ClosedRange<Double> = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude,
    _ name: String = "number", rule: RuleID = "number/not-a-number"
  ) -> TextCodec {
    TextCodec(name, form: .number, isPlain: true) { value, bytes in
      bytes.append(utf8: "\(value)")
    } read: { text throws(ValueError) in
      let string = String(utf8: text)
      guard let number = number(string), range.contains(number) else {
        throw ValueError(rule, "“\(string)” is not a \(name)", help: "write it in digits, as in 44.1")
      }
      return number
    }
  }

  public static let nonNegativeDecimal = decimal(
    0...Double.greatestFiniteMagnitude, "number of 0 or more", rule: "number/not-a-non-negative-number")

  /// A decimal number; no `nan`, no hexadecimal digits.
  static func number(_ text: String) -> Double? {
    guard text.utf8.allSatisfy({ $0.isASCIIDigit || "+-.eE".utf8.contains($0) }) else { return nil }
    return Double(text)
  }
}

extension TextCodec where Value == Int {
  /// A whole number, of which some use a sign.
  public static let wholeNumber = integer(
    Int.min...Int.max, "whole number", rule: "number/not-a-whole-number")
}
