/// An opaque sRGB color, for style sheets.
public struct CSSColor: Sendable, Hashable {
  /// The components, from 0 to 255.
  public var red, green, blue: UInt8

  /// Creates a color from its components.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Creates a color from `#rgb` or `#rrggbb`; returns `nil` for other text.
  public init?(_ text: String) {
    guard text.hasPrefix("#") else { return nil }
    let digits = text.dropFirst().utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == text.utf8.count - 1 else { return nil }
    switch digits.count {
    case 3: self.init(red: UInt8(digits[0] * 17), green: UInt8(digits[1] * 17), blue: UInt8(digits[2] * 17))
    case 6:
      self.init(
        red: UInt8(digits[0] * 16 + digits[1]), green: UInt8(digits[2] * 16 + digits[3]),
        blue: UInt8(digits[4] * 16 + digits[5]))
    default: return nil
    }
  }

  /// The color as `#rrggbb`.
  public var hex: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Returns the contrast ratio of two colors, from 1 to 21 (WCAG 2.2, section 1.4.3).
  package func contrast(with other: CSSColor) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// Returns the color, made darker or lighter until text in it is readable on a background.
  package func readable(on ground: CSSColor) -> CSSColor {
    let end: UInt8 = ground.luminance > 0.18 ? 0 : 255
    for step in 0..<64 {
      let mixed = mixed(with: CSSColor(red: end, green: end, blue: end), parts: step)
      if mixed.contrast(with: ground) >= 4.5 { return mixed }
    }
    return CSSColor(red: end, green: end, blue: end)
  }

  /// Returns a mixture with a number of 64 parts of another color.
  private func mixed(with other: CSSColor, parts: Int) -> CSSColor {
    func mix(_ one: UInt8, _ two: UInt8) -> UInt8 { UInt8((Int(one) * (64 - parts) + Int(two) * parts) / 64) }
    return CSSColor(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// The relative luminance, from 0 to 1.
  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  private static func linear(_ component: UInt8) -> Double {
    let value = Double(component) / 255
    guard value > 0.04045 else { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    // The power of 2.4 is the square times the fifth root of the square, which Newton’s method finds.
    let square = base * base
    var root = 1.0
    for _ in 0..<16 { root = (4 * root + square / (root * root * root * root)) / 5 }
    return square * root
  }
}
