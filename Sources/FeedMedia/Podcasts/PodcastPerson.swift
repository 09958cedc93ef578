public import FeedCore

/// A person who speaks in a podcast or contributes to it (`podcast:person`).
public struct PodcastPerson: Sendable, Hashable, Codable {
  public var name: String
  /// A role of the podcast taxonomy, such as `guest`; `nil` means host.
  public var role: String?
  /// The group of the role, such as `visuals`; `nil` means cast.
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
