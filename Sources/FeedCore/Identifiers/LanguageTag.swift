/// The tag of a language: `en`, `pt-BR`, `zh-Hant-TW` (BCP 47).
public struct LanguageTag: Sendable, Hashable, Codable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The text of the tag.
  public let string: String

  /// Creates a tag from a literal; the program stops if it is not a language tag.
  public init(stringLiteral text: StaticString) {
    string = "\(text)"
    precondition((try? LanguageTag(string)) != nil, "“\(text)” is not a language tag")
  }

  /// Creates a language tag from text.
  ///
  /// - Parameter text: The text, such as `pt-BR`.
  /// - Throws: A `ValueError` if the text is not well-formed (RFC 5646, section 2.1) or starts with two letters that
  ///   are not the code of a language.
  public init(_ text: String) throws(ValueError) {
    string = text
    if LanguageTag.ofTwoLetters.contains(text) { return }
    let tag = text.lowercased()
    guard LanguageTag.isWellFormed(tag) else {
      throw ValueError(
        .languageNotWellFormed, "“\(text)” is not a language tag",
        help: "write two or three letters, with a hyphen and the country if needed: en, de, pt-BR")
    }
    let language = tag.prefix { $0 != "-" }
    guard language.utf8.count != 2 || LanguageTag.ofTwoLetters.contains(String(language)) else {
      throw ValueError(
        .languageNotRegistered, "“\(language)” is not a language code",
        help: "write a language code, not a country code: en, de, sv, ja")
    }
  }

  /// `und`: an undetermined language.
  public static let undetermined = LanguageTag(known: "und")

  private init(known tag: String) { string = tag }

  public var description: String { string }

  /// The registered two-letter language codes, including those that newer codes replaced.
  private static let ofTwoLetters: Set<String> = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en \
    eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw \
    ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt \
    my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm \
    sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(separator: " ").map(String.init))

  private static let irregular: Set<String> = [
    "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo",
    "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de",
  ]

  private static func isWellFormed(_ tag: String) -> Bool {
    if irregular.contains(tag) { return true }
    var parts = tag.split(separator: "-", omittingEmptySubsequences: false)[...]
    guard parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isASCIIAlphanumeric) }) else {
      return false
    }
    if parts.first == "x" { return parts.count > 1 }
    // RFC 5646 reserves languages of four letters and registers none of five to eight.
    guard let language = parts.popFirst(), (2...3).contains(language.utf8.count), isLetters(language) else {
      return false
    }
    for _ in 0..<3 { take(&parts) { $0.utf8.count == 3 && isLetters($0) } }
    take(&parts) { $0.utf8.count == 4 && isLetters($0) }
    take(&parts) { ($0.utf8.count == 2 && isLetters($0)) || ($0.utf8.count == 3 && isDigits($0)) }
    var variants: Set<Substring> = []
    while let part = parts.first, isVariant(part) {
      guard variants.insert(part).inserted else { return false }
      parts.removeFirst()
    }
    return extensions(parts)
  }

  private static func extensions(_ rest: ArraySlice<Substring>) -> Bool {
    var parts = rest
    var singletons: Set<Substring> = []
    while let singleton = parts.popFirst() {
      guard singleton.utf8.count == 1, singletons.insert(singleton).inserted, !parts.isEmpty else { return false }
      if singleton == "x" { return true }
      let values = parts.prefix { $0.utf8.count >= 2 }
      guard !values.isEmpty else { return false }
      parts = parts.dropFirst(values.count)
    }
    return true
  }

  private static func take(_ parts: inout ArraySlice<Substring>, if isWanted: (Substring) -> Bool) {
    if let part = parts.first, isWanted(part) { parts.removeFirst() }
  }

  private static func isVariant(_ part: Substring) -> Bool {
    part.utf8.count >= 5 || (part.utf8.count == 4 && part.utf8.first?.isASCIIDigit == true)
  }

  private static func isLetters(_ part: Substring) -> Bool { part.utf8.allSatisfy(\.isASCIILetter) }
  private static func isDigits(_ part: Substring) -> Bool { part.utf8.allSatisfy(\.isASCIIDigit) }
}

extension RuleDescription {
  package static let languageNotRegistered = RuleDescription(
    "language/not-registered", .error, "a language code must be registered", reference: .rfc(5646, "2.2.1"),
    w3c: ["InvalidLanguage"],
    why: "Feed readers treat an unknown code as their own language.",
    help: "write the ISO 639 code of the language, such as en",
    wrong: "xx",
    right: "en")

  package static let languageNotWellFormed = RuleDescription(
    "language/not-well-formed", .error, "a language must be a BCP 47 tag", reference: .rfc(5646, "2.1"),
    w3c: ["InvalidLanguage"],
    why: "Feed readers use the tag to choose fonts, voices and translations.",
    help: "write a BCP 47 tag such as en or de-AT",
    wrong: "english",
    right: "en")
}
