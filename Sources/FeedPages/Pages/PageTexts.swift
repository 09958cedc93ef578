package import FeedCore
import FeedVocabulary

/// The built-in text of the pages in one language.
package struct PageTexts: Sendable, Hashable {
  package var subscribe: String
  package var whatIsAFeed: String
  /// Two or three sentences that explain feeds.
  package var explanation: String
  /// A sentence that explains feed readers, before a list of some.
  package var whatIsAReader: String
  /// The name of the button that copies a URL, and its name afterwards.
  package var copy, copied: String
  /// The readers of each format, next to its URL.
  package var rssHint, atomHint, jsonHint: String
  /// The title of the list of comment feeds of single articles.
  package var commentsByArticle: String
  /// The text above a feed that a browser shows with the style sheet.
  package var thisIsAFeed: String
  package var recentEntries: String
  package var nothingYet: String
  package var allFeeds: String
  /// The text of the link to the OPML document.
  package var asOneFile: String
  /// The titles of groups of feeds.
  package var site, tags, categories, sections, authors, languages, selections, comments: String

  /// Returns the text in a language, or else in English.
  package static func of(_ language: LanguageTag) -> PageTexts {
    let primary = language.string.lowercased().prefix { $0 != "-" }
    return inLanguage[String(primary)] ?? english
  }

  /// Returns who reads a format.
  func hint(_ format: FeedFormat) -> String {
    switch format {
    case .rss: rssHint
    case .atom: atomHint
    case .json: jsonHint
    }
  }

  /// Returns the language of the text for a page in a language.
  static func language(for language: LanguageTag) -> String {
    let primary = String(language.string.lowercased().prefix { $0 != "-" })
    return inLanguage[primary] == nil ? "en" : primary
  }

  private static let inLanguage: [String: PageTexts] = [
    "en": english, "de": german, "fr": french, "es": spanish, "it": italian, "pt": portuguese, "nl": dutch,
    "ja": japanese,
  ]

  /// Returns the writing direction of a language: `ltr` or `rtl`.
  package static func direction(of language: LanguageTag) -> String {
    let primary = language.string.lowercased().prefix { $0 != "-" }
    return ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"].contains(String(primary))
      ? "rtl" : "ltr"
  }
}
