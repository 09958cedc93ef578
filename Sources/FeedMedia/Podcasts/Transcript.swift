public import FeedCore

/// What is said, in words to read (`podcast:transcript`).
public struct Transcript: Sendable, Hashable, Codable {
  public var url: IRI
  public var type: MediaType
  public var language: LanguageTag?
  /// Whether it says when each word is heard, so that it can be shown at its time.
  public var isCaptions: Bool

  public init(url: IRI, type: MediaType, language: LanguageTag? = nil, isCaptions: Bool = false) {
    self.url = url
    self.type = type
    self.language = language
    self.isCaptions = isCaptions
  }
}
