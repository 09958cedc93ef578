public import FeedCore

/// A transcript of an episode (`podcast:transcript`).
public struct Transcript: Sendable, Hashable, Codable {
  /// The URL of the file.
  public var url: IRI
  /// The media type of the file, such as `text/vtt`.
  public var type: MediaType
  /// The language, or `nil` for that of the feed.
  public var language: LanguageTag?
  /// Whether the transcript has times, so that players can use it as captions.
  public var isCaptions: Bool

  /// Creates a transcript.
  ///
  /// - Parameters:
  ///   - url: The URL of the file.
  ///   - type: The media type of the file, such as `text/vtt`.
  ///   - language: The language, or `nil` for that of the feed.
  ///   - isCaptions: Whether the transcript has times, so that players can use it as captions.
  public init(url: IRI, type: MediaType, language: LanguageTag? = nil, isCaptions: Bool = false) {
    self.url = url
    self.type = type
    self.language = language
    self.isCaptions = isCaptions
  }
}
