public import FeedCore
public import FeedMedia
import FrontMatter

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

/// The keys of `[podcast]` in site.toml.
enum PodcastKey: String, PodcastDetailKey {
  case title, description, page, path, limit
  case author, owner, image, categories, explicit, type, block, complete
  case newFeedURL = "new_feed_url"
  case appleVerification = "apple_verification"
  case guid, locked, medium, funding, trailers, publisher, podroll
  case people, locations, license, value, txt
}

enum OwnerKey: String, FieldKey {
  case name, email
}

enum FundingKey: String, FieldKey {
  case url, text
}

enum TrailerKey: String, MediaFileKey {
  case title, url, date, type, length, season
}

enum RemoteItemKey: String, FieldKey {
  case url, guid, item, medium, title
}
