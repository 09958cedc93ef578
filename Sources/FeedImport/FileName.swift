import FeedCore

/// Creates file names that are valid on every system: in lowercase, composed, not reserved, and of limited length.
enum FileName {
  /// The maximum length in bytes of UTF-8, without the extension and a number.
  private static let limit = 120

  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul", "index", "_index"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// Returns a safe name for a text, or `nil` if the text has no usable characters.
  static func safe(_ text: String) -> String? {
    var name = ""
    for character in text.lowercased() {
      let kept = composed(character).filter { isKept($0) }
      if kept.isEmpty {
        if !name.isEmpty, name.last != "-" { name.append("-") }
      } else {
        name.unicodeScalars.append(contentsOf: kept)
      }
      if name.utf8.count > 4 * limit { break }
    }
    name = trimmed(name)
    let stem = name.prefix { $0 != "." }
    if reserved.contains(String(stem)) { name = "\(stem)-page\(name.dropFirst(stem.count))" }
    while name.utf8.count > limit { name.removeLast() }
    name = trimmed(name)
    return name.isEmpty ? nil : name
  }

  /// Returns the name without leading and trailing dots and hyphens, and without leading dates.
  private static func trimmed(_ name: String) -> String {
    var rest = name.drop { "-.".contains($0) }
    while let last = rest.last, "-.".contains(last) { rest.removeLast() }
    let dateless = withoutDate(String(rest))
    return dateless.utf8.count < rest.utf8.count ? trimmed(dateless) : dateless
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return UInt8(ascii: scalar).isASCIIAlphanumeric || "-_.".unicodeScalars.contains(scalar) }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
      || scalar.properties.numericType != nil
  }

  /// Returns the name without its leading date, because an article’s path does not include a date.
  private static func withoutDate(_ name: String) -> String {
    let bytes = Array(name.utf8)
    guard bytes.count > 11 else { return name }
    let isDate = bytes[..<11].enumerated().allSatisfy { index, byte in
      [4, 7, 10].contains(index) ? byte == UInt8(ascii: "-") : byte.isASCIIDigit
    }
    return isDate ? String(utf8: bytes[11...]) : name
  }

  /// Returns a letter with its marks as one scalar, if there is one.
  ///
  /// Some systems do not find a file by the decomposed form of its name.
  private static func composed(_ character: Character) -> [Unicode.Scalar] {
    let scalars = Array(character.unicodeScalars)
    return scalars.count > 1 ? compositions[character].map { [$0] } ?? scalars : scalars
  }

  /// The scalars that are composed characters, by any canonically equivalent text.
  private static let compositions: [Character: Unicode.Scalar] = {
    let ranges: [ClosedRange<UInt32>] = [0xC0...0x1FFF, 0x3040...0x30FF, 0xAC00...0xD7A3]
    let pairs = ranges.joined().compactMap { Unicode.Scalar($0) }.map { (Character($0), $0) }
    return Dictionary(pairs) { first, _ in first }
  }()
}

/// The names used in one folder; names are unique regardless of case.
struct FileNames {
  private var taken: Set<String> = []

  /// Returns the first unused name of `name`, `name-2`, `name-3` and so on.
  mutating func take(_ name: String) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }
}
