import FeedCore

/// Removes accents from letters, based on their Unicode names.
enum LatinLetters {
  /// Returns the text with accented letters replaced by their base letters.
  static func withoutAccents(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar.properties.generalCategory != .nonspacingMark {
      guard scalar.value >= 0x80, let (base, accents) = parts(of: scalar), accents.allSatisfy(isAccent) else {
        result.append(scalar)
        continue
      }
      result.append(base)
    }
    return String(result)
  }

  /// Returns the base letter of a modified Latin letter, such as o for ø, or `nil` if it has none.
  static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? { parts(of: scalar)?.base }

  private static func parts(of scalar: Unicode.Scalar) -> (base: Unicode.Scalar, accents: [Substring])? {
    guard let name = scalar.properties.name, name.hasPrefix("LATIN ") else { return nil }
    let words = name.split(separator: " ")
    guard words.count > 4, words[2] == "LETTER", words[3].utf8.count == 1, words[4] == "WITH",
      let letter = words[3].unicodeScalars.first
    else { return nil }
    let base = words[1] == "SMALL" ? Unicode.Scalar(UInt8(letter.value).asciiLowercased) : letter
    return (base, words[5...].split(separator: "AND").map { Substring($0.joined(separator: " ")) })
  }

  private static func isAccent(_ name: Substring) -> Bool {
    switch name {
    case "GRAVE", "ACUTE", "CIRCUMFLEX", "TILDE", "DIAERESIS", "RING ABOVE", "RING BELOW", "CEDILLA", "MACRON", "BREVE",
      "OGONEK", "DOT ABOVE", "DOT BELOW", "CARON", "DOUBLE ACUTE", "DOUBLE GRAVE", "INVERTED BREVE", "COMMA BELOW",
      "HOOK ABOVE", "HORN", "LINE BELOW", "CIRCUMFLEX BELOW", "TILDE BELOW", "DIAERESIS BELOW", "BREVE BELOW":
      true
    default: false
    }
  }
}
