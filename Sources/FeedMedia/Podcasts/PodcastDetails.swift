public import FeedCore

/// The Podcasting 2.0 elements of both podcasts and episodes.
public struct PodcastDetails: Sendable, Hashable, Codable {
  /// `podcast:person`.
  public var people: [PodcastPerson]
  /// `podcast:location`.
  public var places: [PodcastPlace]
  /// `podcast:license`.
  public var license: PodcastLicense?
  /// `podcast:value`.
  public var values: [PodcastValue]
  /// `podcast:txt`.
  public var texts: [PodcastText]
  /// `podcast:socialInteract`.
  public var socialPosts: [SocialPost]
  /// `podcast:chat`.
  public var chat: PodcastChat?
  /// `podcast:image`.
  public var images: [PodcastImage]

  /// Creates the details that podcasts and episodes share.
  ///
  /// - Parameters:
  ///   - people: `podcast:person`.
  ///   - places: `podcast:location`.
  ///   - license: `podcast:license`.
  ///   - values: `podcast:value`.
  ///   - texts: `podcast:txt`.
  ///   - socialPosts: `podcast:socialInteract`.
  ///   - chat: `podcast:chat`.
  ///   - images: `podcast:image`.
  public init(
    people: [PodcastPerson] = [], places: [PodcastPlace] = [], license: PodcastLicense? = nil,
    values: [PodcastValue] = [], texts: [PodcastText] = [], socialPosts: [SocialPost] = [], chat: PodcastChat? = nil,
    images: [PodcastImage] = []
  ) {
    self.people = people
    self.places = places
    self.license = license
    self.values = values
    self.texts = texts
    self.socialPosts = socialPosts
    self.chat = chat
    self.images = images
  }
}

/// The license of a podcast or an episode (`podcast:license`).
public struct PodcastLicense: Sendable, Hashable, Codable {
  /// An SPDX identifier, or a custom name, which needs a URL.
  public var name: String
  /// The URL of the license’s text.
  public var page: IRI?

  /// Creates a license.
  ///
  /// - Parameters:
  ///   - name: An SPDX identifier, or a custom name, which needs a URL.
  ///   - page: The URL of the license’s text.
  public init(name: String, page: IRI? = nil) {
    self.name = name
    self.page = page
  }
}

/// Text for programs, such as a proof of ownership (`podcast:txt`).
public struct PodcastText: Sendable, Hashable, Codable {
  /// The text.
  public var text: String
  /// The purpose, such as `verify`.
  public var purpose: String?

  /// Creates a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - purpose: The purpose, such as `verify`.
  public init(text: String, purpose: String? = nil) {
    self.text = text
    self.purpose = purpose
  }
}
