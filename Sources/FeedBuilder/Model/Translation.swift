public import FeedCore

/// The same entry in another language.
public struct Translation: Sendable, Hashable, Codable {
  /// The URL of the page.
  public var url: IRI
  /// The language of the page.
  public var language: LanguageTag

  /// Creates a translation.
  ///
  /// - Parameters:
  ///   - url: The URL of the page.
  ///   - language: The language of the page.
  public init(url: IRI, language: LanguageTag) {
    self.url = url
    self.language = language
  }
}
