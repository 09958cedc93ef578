public import FeedCore

/// A file that belongs to an article, such as a podcast's episode.
public struct Enclosure: Sendable, Hashable {
  public var url: IRI
  public var type: MediaType
  /// Size in bytes.
  public var length: Int
  public var title: String?

  public init(url: IRI, type: MediaType, length: Int, title: String? = nil) {
    self.url = url
    self.type = type
    self.length = length
    self.title = title
  }
}
