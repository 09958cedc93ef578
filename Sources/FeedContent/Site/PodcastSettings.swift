public import FeedCore
public import FeedMedia

/// `[podcast]`: the site's podcast, which is an RSS feed of the articles that have something to play.
public struct PodcastSettings: Sendable, Hashable {
  /// The podcast's own title, and what it is about, where they are not the site's.
  public var title: String?
  public var description: String?
  /// The podcast's page, by default the site's.
  public var page: IRI?
  /// Path of the feed below the output folder.
  public var path = Template("podcast.{ext}")
  /// Episodes in the feed; 0 means all.
  public var limit = 0
  public var podcast: Podcast
  /// Where the table stands.
  public var location: SourceLocation
}
