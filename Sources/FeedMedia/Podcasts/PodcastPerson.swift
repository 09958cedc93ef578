public import FeedCore

/// Someone who is heard, or who helped (`podcast:person`).
public struct PodcastPerson: Sendable, Hashable, Codable {
  public var name: String
  /// From the podcast taxonomy, as in `guest`; without it, a host.
  public var role: String?
  /// The role's group, as in `visuals`; without it, the cast.
  public var group: String?
  public var image: IRI?
  public var page: IRI?

  public init(name: String, role: String? = nil, group: String? = nil, image: IRI? = nil, page: IRI? = nil) {
    self.name = name
    self.role = role
    self.group = group
    self.image = image
    self.page = page
  }
}
