public import FeedCore

extension TextCodec where Value == Double {
  /// Returns a codec of numbers within bounds, with or without a fraction.
  ///
  /// - Parameters:
  ///   - range: The valid numbers.
  ///   - name: The description of the value in messages.
  ///   - rule: The rule that other text violates.
  /// - Returns: The codec.
  public static func decimal(
    _ range: ClosedRange<Double> = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude,
    _ name: String = "number", rule: RuleDescription
  ) -> TextCodec {
    TextCodec(name, form: .number, isPlain: true) { value, bytes in
      bytes.append(utf8: plain(value))
    } read: { text throws(ValueError) in
      let string = String(utf8: text)
      let number = parse(string)
      guard let number, range.contains(number) else {
        throw ValueError(
          rule, "“\(string)” is not a \(name)",
          help: number == nil ? "write digits, with a point before a fraction: 44.1" : "write \(describe(range))")
      }
      return number
    }
  }

  private static func describe(_ range: ClosedRange<Double>) -> String {
    guard range.upperBound < Double.greatestFiniteMagnitude else {
      return "a number of \(plain(range.lowerBound)) or more"
    }
    return "a number from \(plain(range.lowerBound)) to \(plain(range.upperBound))"
  }

  /// A number with or without a fraction.
  public static let number = decimal(rule: .numberNotANumber)

  /// A number of 0 or more, with or without a fraction.
  public static let nonNegativeDecimal = decimal(
    0...Double.greatestFiniteMagnitude, "number of 0 or more", rule: .numberNotANonNegativeNumber)

  /// Returns the number without an exponent, which some readers do not support: `0.00000005`.
  private static func plain(_ value: Double) -> String {
    if let whole = Int(exactly: value) { return String(whole) }
    let parts = "\(value)".split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]), exponent < 0 else { return "\(value)" }
    let digits = parts[0].filter { $0 != "." && $0 != "-" }
    return (value < 0 ? "-0." : "0.") + String(repeating: "0", count: -exponent - 1) + digits
  }

  /// Returns a decimal number, or `nil` for other text, such as `nan` or hexadecimal digits.
  static func parse(_ text: String) -> Double? {
    guard text.utf8.allSatisfy({ $0.isASCIIDigit || "+-.eE".utf8.contains($0) }) else { return nil }
    return Double(text)
  }
}

extension TextCodec where Value == Int {
  /// A whole number, which may have a sign.
  public static let wholeNumber = integer(
    Int.min...Int.max, "whole number", rule: .numberNotAWholeNumber)
}
