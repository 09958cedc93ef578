public import FeedCore

/// A person who speaks in a podcast or contributes to it (`podcast:person`).
public struct PodcastPerson: Sendable, Hashable, Codable {
  /// The name of the person.
  public var name: String
  /// A role of the podcast taxonomy, such as `guest`; `nil` means host.
  public var role: String?
  /// The group of the role, such as `visuals`; `nil` means cast.
  public var group: String?
  /// The URL of a picture of the person.
  public var image: IRI?
  /// The URL of a page about the person.
  public var page: IRI?

  /// Creates a person.
  ///
  /// - Parameters:
  ///   - name: The name of the person.
  ///   - role: A role of the podcast taxonomy, such as `guest`; `nil` means host.
  ///   - group: The group of the role, such as `visuals`; `nil` means cast.
  ///   - image: The URL of a picture of the person.
  ///   - page: The URL of a page about the person.
  public init(name: String, role: String? = nil, group: String? = nil, image: IRI? = nil, page: IRI? = nil) {
    self.name = name
    self.role = role
    self.group = group
    self.image = image
    self.page = page
  }
}
