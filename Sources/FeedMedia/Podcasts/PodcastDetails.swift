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

  public init(
    people: [PodcastPerson] = [], places: [PodcastPlace] = [], license: PodcastLicense? = nil,
    values: [PodcastValue] = [], texts: [PodcastText] = []
  ) {
    self.people = people
    self.places = places
    self.license = license
    self.values = values
    self.texts = texts
  }
}

/// The license of a podcast or an episode (`podcast:license`).
public struct PodcastLicense: Sendable, Hashable, Codable {
  /// An SPDX identifier, or a custom name, which needs a URL.
  public var name: String
  public var page: IRI?

  public init(name: String, page: IRI? = nil) {
    self.name = name
    self.page = page
  }
}

/// Text for programs, such as a proof of ownership (`podcast:txt`).
public struct PodcastText: Sendable, Hashable, Codable {
  public var text: String
  /// The purpose, such as `verify`.
  public var purpose: String?

  public init(text: String, purpose: String? = nil) {
    self.text = text
    self.purpose = purpose
  }
}
