public import FeedCore

/// What a podcast is beyond its feed: Apple's elements of the channel, and Podcasting 2.0's.
public struct Podcast: Sendable, Hashable, Codable {
  /// `itunes:author`.
  public var author: String?
  /// `itunes:owner`.
  public var owner: PodcastOwner?
  /// `itunes:image`: a square of 1400 to 3000 pixels, JPEG or PNG.
  public var image: Picture?
  /// `itunes:category`.
  public var categories: [PodcastCategory]
  /// `itunes:explicit`.
  public var isExplicit: Bool
  /// `itunes:type`.
  public var order: Order?
  /// `itunes:new-feed-url`: where the podcast has moved to.
  public var newFeed: IRI?
  /// `itunes:block`: not to be shown by directories.
  public var isBlocked: Bool
  /// `itunes:complete`: no further episode will come.
  public var isComplete: Bool
  /// `itunes:applepodcastsverify`.
  public var verification: String?
  /// `podcast:guid`: a UUID.
  public var guid: String?
  /// `podcast:locked`: whether other hosts may not take the feed over.
  public var isLocked: Bool?
  /// `podcast:medium`.
  public var medium: String?
  /// `podcast:funding`.
  public var funding: [PodcastFunding]
  /// `podcast:trailer`.
  public var trailers: [PodcastTrailer]
  /// `podcast:publisher`.
  public var publisher: RemoteItem?
  /// `podcast:podroll`: podcasts that this one recommends.
  public var podroll: [RemoteItem]
  /// What an episode can have as well.
  public var details: PodcastDetails

  public init(
    author: String? = nil, owner: PodcastOwner? = nil, image: Picture? = nil, categories: [PodcastCategory] = [],
    isExplicit: Bool = false, order: Order? = nil, newFeed: IRI? = nil, isBlocked: Bool = false,
    isComplete: Bool = false, verification: String? = nil, guid: String? = nil, isLocked: Bool? = nil,
    medium: String? = nil, funding: [PodcastFunding] = [], trailers: [PodcastTrailer] = [],
    publisher: RemoteItem? = nil, podroll: [RemoteItem] = [], details: PodcastDetails = PodcastDetails()
  ) {
    self.author = author
    self.owner = owner
    self.image = image
    self.categories = categories
    self.isExplicit = isExplicit
    self.order = order
    self.newFeed = newFeed
    self.isBlocked = isBlocked
    self.isComplete = isComplete
    self.verification = verification
    self.guid = guid
    self.isLocked = isLocked
    self.medium = medium
    self.funding = funding
    self.trailers = trailers
    self.publisher = publisher
    self.podroll = podroll
    self.details = details
  }

  /// How the episodes are meant to be heard: the newest first, or one after the other.
  public enum Order: String, Sendable, Hashable, Codable, CaseIterable { case episodic, serial }
}
