public import FeedCore

/// One of Apple's categories, with those of it that are meant (`itunes:category`).
public struct PodcastCategory: Sendable, Hashable, Codable {
  public var name: String
  public var parts: [String]

  public init(name: String, parts: [String] = []) {
    self.name = name
    self.parts = parts
  }
}

/// Whom directories write to (`itunes:owner`).
public struct PodcastOwner: Sendable, Hashable, Codable {
  public var email: String
  public var name: String?

  public init(email: String, name: String? = nil) {
    self.email = email
    self.name = name
  }
}

/// Where listeners can give (`podcast:funding`).
public struct PodcastFunding: Sendable, Hashable, Codable {
  public var page: IRI
  /// What the link says.
  public var text: String

  public init(page: IRI, text: String) {
    self.page = page
    self.text = text
  }
}
