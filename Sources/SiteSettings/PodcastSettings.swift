public import FeedCore
public import FeedMedia

/// The `[podcast]` table of site.toml: an RSS feed of the articles with audio or video.
public struct PodcastSettings: Sendable, Hashable {
  /// The title of the podcast, or `nil` to use that of the site.
  public var title: String?
  /// The description of the podcast, or `nil` to use that of the site.
  public var description: String?
  /// The page of the podcast, or `nil` to use that of the site.
  public var page: IRI?
  /// The path of the feed below the output folder.
  public var path = Template("podcast.{ext}")
  /// The maximum number of episodes in the feed; 0 means all.
  public var limit = 0
  public var podcast: Podcast
  /// The location of the table in site.toml.
  public var location: SourceLocation
}
