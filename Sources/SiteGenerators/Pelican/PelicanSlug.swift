import FeedCore

/// Makes slugs of titles and names as Pelican does.
struct PelicanSlug: Sendable {
  let keepsUnicode: Bool
  let keepsCapitals: Bool
  /// The pairs of pattern and replacement, or `nil` to use Pelican’s default.
  let substitutions: [(pattern: String, replacement: String)]?

  /// Returns the slug; throws `generator/slug` for letters whose transliteration is unknown.
  func slug(of text: String) throws(ValueError) -> String {
    var text = PelicanSlug.compatible(PelicanSlug.withoutTags(text))
    if !keepsUnicode { text = try ASCIISpelling.of(text) }
    text = try substitutions.map { (pairs) throws(ValueError) in try replaced(text, pairs) } ?? PelicanSlug.words(text)
    if !keepsCapitals { text = text.lowercased() }
    return String(Substring(text.utf8.trimmingSpace()))
  }

  private func replaced(
    _ text: String, _ pairs: [(pattern: String, replacement: String)]
  ) throws(ValueError) -> String {
    var text = text
    for (pattern, replacement) in pairs {
      do {
        text = text.replacing(try Regex(pattern).ignoresCase(), with: replacement)
      } catch {
        throw ValueError(
          .generatorSlug, "pattern “\(pattern)” in SLUG_REGEX_SUBSTITUTIONS is not supported",
          help: "add the slug of the page to the article as “Slug”")
      }
    }
    return text
  }

  /// Returns the text without symbols, and with white space and hyphens collapsed into single hyphens.
  private static func words(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "-" || scalar.properties.isWhitespace {
        if result.last != "-" { result.append("-") }
      } else if scalar == "_" || isWord(scalar) {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  private static func withoutTags(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      result += rest[..<open]
      rest = rest[rest.index(after: close)...]
    }
    let plain = (result + rest).split { $0.isWhitespace }.joined(separator: " ")
    return plain.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }

  /// Returns the text with compatibility characters replaced by their ordinary equivalents.
  private static func compatible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
          switch scalar {
          case "\u{FF01}"..."\u{FF5E}": [Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar]
          case "½": ["1", "\u{2044}", "2"]
          case "¼": ["1", "\u{2044}", "4"]
          case "¾": ["3", "\u{2044}", "4"]
          case "¹": ["1"]
          case "²": ["2"]
          case "³": ["3"]
          case "ª": ["a"]
          case "º": ["o"]
          case "\u{A0}": [" "]
          case "…": [".", ".", "."]
          case "ﬁ": ["f", "i"]
          case "ﬂ": ["f", "l"]
          default: [scalar]
          }
        }))
  }
}
