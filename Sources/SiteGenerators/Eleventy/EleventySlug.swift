import FeedCore

/// Makes slugs as Eleventy’s filters do.
enum EleventySlug {
  /// Returns the result of `slugify`; throws `generator/slug` for letters whose transliteration is unknown.
  static func of(_ text: String) throws(ValueError) -> String {
    var spelled = ""
    for scalar in text.lowercased().unicodeScalars {
      if let known = spellings[scalar] {
        spelled += known
      } else if (0x370..<0x530).contains(scalar.value) {
        throw unknown(scalar, in: text)
      } else {
        spelled.unicodeScalars.append(scalar)
      }
    }
    let words = try ASCIISpelling.of(spelled).lowercased().utf8.split { !$0.isASCIIAlphanumeric && $0 != apostrophe }
    return words.map(joined).filter { !$0.isEmpty }.joined(separator: "-")
  }

  /// Returns the result of the older filter `slug`, or `nil` for letters whose spelling is unknown.
  static func plain(_ text: String) -> String? {
    let names: [UInt8: String] = [
      UInt8(ascii: "&"): "and", UInt8(ascii: "%"): "percent", UInt8(ascii: "$"): "dollar", UInt8(ascii: "<"): "less",
      UInt8(ascii: ">"): "greater", UInt8(ascii: "|"): "or",
    ]
    var result = ""
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      if let name = names[byte] {
        result += name
      } else if byte.isASCIIAlphanumeric || " *_+~.()'\"!-:@".utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    let words = result.split { $0 == " " || $0 == "-" }.joined(separator: "-")
    return words.lowercased()
  }

  private static let apostrophe = UInt8(ascii: "'")

  /// Returns the parts of a word joined with hyphens, except the end of words such as `it's` and `don't`.
  private static func joined(_ word: Substring.UTF8View.SubSequence) -> String {
    var parts = word.split(separator: apostrophe).map { String(Substring($0)) }
    if parts.count > 1, let last = parts.last, last == "s" || last == "t", word.last != apostrophe {
      parts.removeLast()
      parts[parts.count - 1] += last
    }
    return parts.joined(separator: "-")
  }

  private static func unknown(_ scalar: Unicode.Scalar, in text: String) -> ValueError {
    ValueError(
      .generatorSlug,
      "slug of “\(text)” is unknown: the generator has its own spelling of “\(scalar)”",
      help: "add the URL of the page as “permalink”")
  }

  /// The transliterations that differ from `ASCIISpelling`.
  private static let spellings: [Unicode.Scalar: String] = [
    "&": " and ", "🦄": " unicorn ", "♥": " love ", "’": "'", "ä": "ae", "ö": "oe", "ü": "ue",
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "й": "j",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "h", "ц": "cz", "ч": "ch", "ш": "sh", "щ": "shh", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "є": "ye", "і": "i", "ї": "yi", "ґ": "g",
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "ks", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
    "χ": "x", "ψ": "ps", "ω": "o", "ά": "a", "έ": "e", "ή": "i", "ί": "i", "ό": "o", "ύ": "y", "ώ": "o", "ϊ": "i",
    "ϋ": "y", "ΐ": "i", "ΰ": "y",
  ]
}
