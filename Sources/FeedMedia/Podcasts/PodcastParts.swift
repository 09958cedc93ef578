public import FeedCore

/// An Apple category with its selected subcategories (`itunes:category`).
public struct PodcastCategory: Sendable, Hashable, Codable {
  public var name: String
  public var parts: [String]

  public init(name: String, parts: [String] = []) {
    self.name = name
    self.parts = parts
  }
}

/// The contact for directories (`itunes:owner`).
public struct PodcastOwner: Sendable, Hashable, Codable {
  public var email: String
  public var name: String?

  public init(email: String, name: String? = nil) {
    self.email = email
    self.name = name
  }
}

/// A page where listeners can donate (`podcast:funding`).
public struct PodcastFunding: Sendable, Hashable, Codable {
  public var page: IRI
  /// The text of the link.
  public var text: String

  public init(page: IRI, text: String) {
    self.page = page
    self.text = text
  }
}
