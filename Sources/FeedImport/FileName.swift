import FeedCore

/// A name that a file can have on every system: lower case, composed letters, no reserved name, not too long.
enum FileName {
  /// Longest name in bytes of UTF-8; an ending and a number still have to find room.
  private static let limit = 120

  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul", "index", "_index"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// `nil` when nothing is left of the text.
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

  /// The name without dots and hyphens at its ends, and without the dates that it begins with.
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

  /// The name without the date that it begins with, for a date is no part of an article's path.
  private static func withoutDate(_ name: String) -> String {
    let bytes = Array(name.utf8)
    guard bytes.count > 11 else { return name }
    let isDate = bytes[..<11].enumerated().allSatisfy { index, byte in
      [4, 7, 10].contains(index) ? byte == UInt8(ascii: "-") : byte.isASCIIDigit
    }
    return isDate ? String(utf8: bytes[11...]) : name
  }

  /// A letter and its marks as one character, where there is one: what some systems take apart others do not find.
  private static func composed(_ character: Character) -> [Unicode.Scalar] {
    let scalars = Array(character.unicodeScalars)
    return scalars.count > 1 ? compositions[character].map { [$0] } ?? scalars : scalars
  }

  /// Characters of one scalar, found by any text that is canonically equal to them.
  private static let compositions: [Character: Unicode.Scalar] = {
    let ranges: [ClosedRange<UInt32>] = [0xC0...0x1FFF, 0x3040...0x30FF, 0xAC00...0xD7A3]
    let pairs = ranges.joined().compactMap { Unicode.Scalar($0) }.map { (Character($0), $0) }
    return Dictionary(pairs) { first, _ in first }
  }()
}

/// Names that were given to files of one folder: each is given once, whatever the case of its letters.
struct FileNames {
  private var taken: Set<String> = []

  /// The first of `name`, `name-2`, `name-3` that is free.
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
