public import FeedCore

/// A trailer of a podcast (`podcast:trailer`).
public struct PodcastTrailer: Sendable, Hashable, Codable {
  /// The title.
  public var title: String
  /// The publication date.
  public var published: Timestamp
  /// The audio or video file.
  public var file: Enclosure
  /// The number of the season that the trailer is for.
  public var season: Int?

  /// Creates a trailer.
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - published: The publication date.
  ///   - file: The audio or video file.
  ///   - season: The number of the season that the trailer is for.
  public init(title: String, published: Timestamp, file: Enclosure, season: Int? = nil) {
    self.title = title
    self.published = published
    self.file = file
    self.season = season
  }
}
