package import FeedCore

/// Transliterates Latin, Greek and Cyrillic letters and common symbols to ASCII, as generators do in slugs (based on
/// Unidecode).
enum ASCIISpelling {
  /// Returns the text in ASCII; throws `generator/slug` for letters of other scripts.
  static func of(_ text: String) throws(ValueError) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        result.unicodeScalars.append(scalar)
      } else if let known = spellings[scalar] {
        result += known
      } else if let base = LatinLetters.base(of: scalar) {
        result.unicodeScalars.append(base)
      } else if let small = scalar.properties.lowercaseMapping.unicodeScalars.first, small != scalar,
        let known = spellings[small]
      {
        result += known.prefix(1).uppercased() + known.dropFirst()
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        throw ValueError(
          .generatorSlug,
          "slug of “\(text)” is unknown: the generator has its own spelling of “\(scalar)”")
      }
    }
    return result
  }

  private static let spellings: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "ð": "d", "đ": "d", "ı": "i", "ĸ": "k", "ŋ": "ng",
    "µ": "u", "\u{2044}": "/", "€": "EUR",
    "£": "PS", "©": "(c)", "®": "(r)", "™": "tm", "°": "deg", "×": "x", "–": "-", "—": "--", "‐": "-", "‑": "-",
    "№": "No",
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "io", "ж": "zh", "з": "z", "и": "i", "й": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "'", "ы": "y", "ь": "'", "э": "e", "ю": "iu",
    "я": "ia", "є": "ie", "і": "i", "ї": "yi", "ґ": "g", "ў": "u", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "tsh",
    "ђ": "dj", "џ": "dzh",
    "α": "a", "β": "b", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "e", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "u", "φ": "ph",
    "χ": "kh", "ψ": "ps", "ω": "o", "ά": "a", "έ": "e", "ή": "e", "ί": "i", "ό": "o", "ύ": "u", "ώ": "o", "ϊ": "i",
    "ϋ": "u",
  ]
}

extension RuleDescription {
  package static let generatorSlug = RuleDescription(
    "generator/slug", .error, "the slug of a page must follow from its title",
    why: "Without the slug, the URL of the page is unknown.",
    help: "add the slug of the page to the front matter",
    wrong: "title: 日本",
    right: "title: 日本\nslug: nihon")
}
