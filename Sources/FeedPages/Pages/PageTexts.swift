package import FeedCore

/// The words of our pages, in one language.
package struct PageTexts: Sendable, Hashable {
  package var subscribe: String
  package var whatIsAFeed: String
  /// Two or three sentences that answer the question.
  package var answer: String
  /// What a browser says above a feed that it shows by a style sheet.
  package var thisIsAFeed: String
  package var recentEntries: String
  package var nothingYet: String
  package var allFeeds: String
  /// What leads to the OPML document.
  package var asOneFile: String
  /// The names of groups of feeds.
  package var site, tags, categories, sections, authors, languages, selections, comments: String

  /// The words in a language, in English where there are none.
  package static func of(_ language: LanguageTag) -> PageTexts {
    let primary = language.string.lowercased().prefix { $0 != "-" }
    return inLanguage[String(primary)] ?? english
  }

  /// The language that the words are in.
  static func language(for language: LanguageTag) -> String {
    let primary = String(language.string.lowercased().prefix { $0 != "-" })
    return inLanguage[primary] == nil ? "en" : primary
  }

  private static let inLanguage: [String: PageTexts] = [
    "en": english, "de": german, "fr": french, "es": spanish, "it": italian, "pt": portuguese, "nl": dutch,
    "ja": japanese,
  ]

  /// The direction that a language is written in.
  package static func direction(of language: LanguageTag) -> String {
    let primary = language.string.lowercased().prefix { $0 != "-" }
    return ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"].contains(String(primary))
      ? "rtl" : "ltr"
  }
}
