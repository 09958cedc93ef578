public import FeedCore

/// A transcript of an episode (`podcast:transcript`).
public struct Transcript: Sendable, Hashable, Codable {
  public var url: IRI
  public var type: MediaType
  public var language: LanguageTag?
  /// Whether the transcript has times, so that players can use it as captions.
  public var isCaptions: Bool

  public init(url: IRI, type: MediaType, language: LanguageTag? = nil, isCaptions: Bool = false) {
    self.url = url
    self.type = type
    self.language = language
    self.isCaptions = isCaptions
  }
}
