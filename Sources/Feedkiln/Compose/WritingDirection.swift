import FeedCore

/// The direction in which the script of a language is written.
enum WritingDirection {
  case leftToRight, rightToLeft

  /// Returns the direction of a letter, or `nil` for other characters (Unicode Bidirectional Algorithm, section 3.2).
  static func of(_ scalar: Unicode.Scalar) -> WritingDirection? {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      scalar.properties.isAlphabetic && scalar.properties.generalCategory != .nonspacingMark ? .rightToLeft : nil
    default: scalar.properties.isAlphabetic ? .leftToRight : nil
    }
  }
}

extension LanguageTag {
  /// The direction of the script in the tag, or else of the script in which the language is usually written.
  var direction: WritingDirection {
    let parts = string.lowercased().split(separator: "-").map(String.init)
    if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 && $0.utf8.allSatisfy(\.isASCIILetter) }) {
      return LanguageTag.rightToLeftScripts.contains(script) ? .rightToLeft : .leftToRight
    }
    return LanguageTag.rightToLeftLanguages.contains(parts.first ?? "") ? .rightToLeft : .leftToRight
  }

  private static let rightToLeftScripts: Set<String> = [
    "adlm", "arab", "aran", "armi", "avst", "chrs", "cprt", "elym", "hatr", "hebr", "hung", "khar", "lydi", "mand",
    "mani", "mend", "merc", "mero", "narb", "nbat", "nkoo", "orkh", "ougr", "palm", "phli", "phlp", "phnx", "prti",
    "rohg", "samr", "sarb", "sogd", "sogo", "syrc", "syre", "syrj", "syrn", "thaa", "yezi",
  ]

  private static let rightToLeftLanguages: Set<String> = [
    "aao", "acm", "ajp", "apc", "apd", "ar", "arb", "arc", "arq", "ars", "ary", "arz", "azb", "bal", "bgn", "bqi",
    "brh",
    "ckb", "dv", "fa", "glk", "he", "iw", "ji", "khw", "ks", "lrc", "luz", "mzn", "nqo", "pbt", "pes", "pnb", "prs",
    "ps", "rhg", "sd", "sdh", "skr", "syr", "ug", "ur", "yi", "ydd",
  ]

  /// Returns sanitized HTML with its direction and language, if the language is written from right to left.
  ///
  /// Feed readers show other HTML from left to right, regardless of the language of the feed.
  func wrapped(_ html: [UInt8]) -> [UInt8] {
    guard direction == .rightToLeft, !html.isEmpty else { return html }
    return Array("<div dir=\"rtl\" lang=\"\(string)\">".utf8) + html + Array("</div>".utf8)
  }

  /// Returns a title with directional marks, if its first letter has the other direction.
  ///
  /// Feed readers derive the direction of a title from its first letter. The mark at the end keeps final punctuation in
  /// place.
  func directed(_ title: String) -> String {
    guard !title.utf8.allSatisfy({ $0 < 0x80 }) || direction == .rightToLeft else { return title }
    let directions = title.unicodeScalars.lazy.compactMap(WritingDirection.of)
    guard let first = directions.first, first != direction, directions.contains(direction) else { return title }
    switch direction {
    case .rightToLeft: return "\u{200F}\(title)\u{200F}"
    case .leftToRight: return "\u{200E}\(title)"
    }
  }
}
