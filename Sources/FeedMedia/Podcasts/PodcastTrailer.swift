public import FeedCore

/// A trailer of a podcast (`podcast:trailer`).
public struct PodcastTrailer: Sendable, Hashable, Codable {
  public var title: String
  public var published: Timestamp
  public var file: Enclosure
  public var season: Int?

  public init(title: String, published: Timestamp, file: Enclosure, season: Int? = nil) {
    self.title = title
    self.published = published
    self.file = file
    self.season = season
  }
}
