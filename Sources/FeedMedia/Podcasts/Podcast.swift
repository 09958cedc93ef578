public import FeedCore

/// The podcast properties of a feed: the channel elements of Apple and of Podcasting 2.0.
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
  /// `itunes:new-feed-url`: the new URL of the podcast.
  public var newFeed: IRI?
  /// `itunes:block`: whether directories must hide the podcast.
  public var isBlocked: Bool
  /// `itunes:complete`: whether the podcast is finished.
  public var isComplete: Bool
  /// `itunes:applepodcastsverify`.
  public var verification: String?
  /// `podcast:guid`: a UUID.
  public var guid: String?
  /// `podcast:locked`: whether other hosts must not import the feed.
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
  /// `podcast:updateFrequency`.
  public var updateFrequency: UpdateFrequency?
  /// The elements that episodes also have.
  public var details: PodcastDetails

  /// Creates the properties of a podcast.
  ///
  /// - Parameters:
  ///   - author: `itunes:author`.
  ///   - owner: `itunes:owner`.
  ///   - image: `itunes:image`: a square of 1400 to 3000 pixels, JPEG or PNG.
  ///   - categories: `itunes:category`.
  ///   - isExplicit: `itunes:explicit`.
  ///   - order: `itunes:type`.
  ///   - newFeed: `itunes:new-feed-url`: the new URL of the podcast.
  ///   - isBlocked: `itunes:block`: whether directories must hide the podcast.
  ///   - isComplete: `itunes:complete`: whether the podcast is finished.
  ///   - verification: `itunes:applepodcastsverify`.
  ///   - guid: `podcast:guid`: a UUID.
  ///   - isLocked: `podcast:locked`: whether other hosts must not import the feed.
  ///   - medium: `podcast:medium`.
  ///   - funding: `podcast:funding`.
  ///   - trailers: `podcast:trailer`.
  ///   - publisher: `podcast:publisher`.
  ///   - podroll: `podcast:podroll`: podcasts that this one recommends.
  ///   - updateFrequency: `podcast:updateFrequency`.
  ///   - details: The elements that episodes also have.
  public init(
    author: String? = nil, owner: PodcastOwner? = nil, image: Picture? = nil, categories: [PodcastCategory] = [],
    isExplicit: Bool = false, order: Order? = nil, newFeed: IRI? = nil, isBlocked: Bool = false,
    isComplete: Bool = false, verification: String? = nil, guid: String? = nil, isLocked: Bool? = nil,
    medium: String? = nil, funding: [PodcastFunding] = [], trailers: [PodcastTrailer] = [],
    publisher: RemoteItem? = nil, podroll: [RemoteItem] = [], updateFrequency: UpdateFrequency? = nil,
    details: PodcastDetails = PodcastDetails()
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
    self.updateFrequency = updateFrequency
    self.details = details
  }

  /// The order for listening: newest first, or from the first episode on.
  public enum Order: String, Sendable, Hashable, Codable, CaseIterable { case episodic, serial }
}
