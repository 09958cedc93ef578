public import FeedCore

/// An image of a podcast or an episode for one use, such as a banner (`podcast:image`).
public struct PodcastImage: Sendable, Hashable, Codable {
  /// The URL of the image.
  public var url: IRI
  /// The text for people who do not see the image.
  public var alternative: String?
  /// The uses of the image, such as `social` or `banner`, with spaces between them.
  public var purpose: String?
  /// The media type of the image.
  public var type: MediaType?
  /// The dimensions of the image.
  public var pixels: PixelSize?

  /// Creates an image.
  ///
  /// - Parameters:
  ///   - url: The URL of the image.
  ///   - alternative: The text for people who do not see the image.
  ///   - purpose: The uses of the image, such as `social` or `banner`, with spaces between them.
  ///   - type: The media type of the image.
  ///   - pixels: The dimensions of the image.
  public init(
    url: IRI, alternative: String? = nil, purpose: String? = nil, type: MediaType? = nil, pixels: PixelSize? = nil
  ) {
    self.url = url
    self.alternative = alternative
    self.purpose = purpose
    self.type = type
    self.pixels = pixels
  }
}
