public import FeedCore

/// What Podcasting 2.0 lets a podcast say as well as each of its episodes.
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

/// Under which terms others may use it (`podcast:license`).
public struct PodcastLicense: Sendable, Hashable, Codable {
  /// An identifier of SPDX, or a name of one's own, which then needs an address.
  public var name: String
  public var page: IRI?

  public init(name: String, page: IRI? = nil) {
    self.name = name
    self.page = page
  }
}

/// A text for machines, such as the proof of an owner (`podcast:txt`).
public struct PodcastText: Sendable, Hashable, Codable {
  public var text: String
  /// As in `verify`.
  public var purpose: String?

  public init(text: String, purpose: String? = nil) {
    self.text = text
    self.purpose = purpose
  }
}
