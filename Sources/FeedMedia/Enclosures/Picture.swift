public import FeedCore

/// An image of an entry or a podcast.
public struct Picture: Sendable, Hashable, Codable {
  public var url: IRI
  public var type: MediaType?
  /// The size in bytes.
  public var length: Int?
  public var pixels: PixelSize?

  public init(url: IRI, type: MediaType? = nil, length: Int? = nil, pixels: PixelSize? = nil) {
    self.url = url
    self.type = type
    self.length = length
    self.pixels = pixels
  }
}
