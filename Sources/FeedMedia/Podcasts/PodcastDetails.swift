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
