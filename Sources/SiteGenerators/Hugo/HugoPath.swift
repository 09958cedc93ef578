import FeedCore

/// Converts names to paths as Hugo does.
struct HugoPath {
  let keepsCapitals: Bool
  let removesAccents: Bool

  /// Returns the text as a path.
  ///
  /// Letters, digits and some symbols are kept, white space becomes a hyphen, and other characters are removed.
  func sanitized(_ text: String) -> String {
    let text = removesAccents ? LatinLetters.withoutAccents(text) : text
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var wantsHyphen = false
    var wasHyphen = false
    for (index, scalar) in scalars.enumerated() {
      if HugoPath.isAllowed(scalar) || HugoPath.isEscape(scalars[index...]) {
        wasHyphen = scalar == "-"
        if wantsHyphen, !wasHyphen { result.append("-") }
        wantsHyphen = false
        result.append(scalar)
      } else if !result.isEmpty, !wasHyphen, scalar.properties.isWhitespace {
        wantsHyphen = true
      }
    }
    return keepsCapitals ? String(result) : String(result).lowercased()
  }

  /// Returns a title or slug as part of a path.
  ///
  /// Hugo parses the result as a URL, which cuts it at `#` and decodes `+` as a space.
  func segment(_ text: String) -> String {
    let url = sanitized(text).prefix { $0 != "#" }
    return sanitized(IRI.percentDecoding(url).replacing("+", with: " "))
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "/", "\\", "_", "#", "+", "~", "-", "@": return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark, .enclosingMark:
      return true
    default: return false
    }
  }

  private static func isEscape(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let next = rest.prefix(3)
    return next.count == 3 && next.first == "%" && next.dropFirst().allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
