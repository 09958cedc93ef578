public import FeedCore
public import FeedMedia
public import FeedVocabulary
import FrontMatter

/// A `[podcast]` or `[[podcasts]]` table of site.toml: an RSS feed of articles with audio or video.
public struct PodcastSettings: Sendable, Hashable {
  /// The name of a podcast without `name`, whose id and path have no other name.
  package static let usualName = "podcast"

  /// The name of the podcast in its path and id.
  public var name = usualName
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
  /// The conditions that the episodes meet; without conditions, all episodes meet them.
  public var include = ArticleFilter()
  /// The episodes that the podcast does not contain: those that meet one of these conditions.
  public var exclude = ArticleFilter()
  public var podcast: Podcast
  /// The elements and members of other vocabularies in the feed, or `nil` to use those of the other feeds.
  @Boxed public var extensions: Extensions?
  /// The location of the table in site.toml.
  public var location: SourceLocation
}

/// The keys of `[podcast]` and `[[podcasts]]` in site.toml.
enum PodcastKey: String, PodcastDetailKey {
  case name, title, description, page, path, limit, include, exclude, elements
  case author, owner, image, categories, explicit, type, block, complete
  case newFeedURL = "new_feed_url"
  case appleVerification = "apple_verification"
  case guid, locked, medium, funding, trailers, publisher, podroll
  case updateFrequency = "update_frequency"
  case people, locations, license, value, txt, social, chat, images
}

enum OwnerKey: String, FieldKey {
  case name, email
}

enum FundingKey: String, FieldKey {
  case url, text
}

enum UpdateFrequencyKey: String, FieldKey {
  case text, rule, start, complete
}

enum TrailerKey: String, MediaFileKey {
  case title, url, date, type, length, season
}

enum RemoteItemKey: String, FieldKey {
  case url, guid, item, medium, title
}
