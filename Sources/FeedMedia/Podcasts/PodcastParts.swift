public import FeedCore

/// An Apple category with its selected subcategories (`itunes:category`).
public struct PodcastCategory: Sendable, Hashable, Codable {
  /// The name of the category.
  public var name: String
  /// The names of the subcategories.
  public var parts: [String]

  /// Creates a category.
  ///
  /// - Parameters:
  ///   - name: The name of the category.
  ///   - parts: The names of the subcategories.
  public init(name: String, parts: [String] = []) {
    self.name = name
    self.parts = parts
  }
}

/// The contact for directories (`itunes:owner`).
public struct PodcastOwner: Sendable, Hashable, Codable {
  /// The e-mail address.
  public var email: String
  /// The name of the owner.
  public var name: String?

  /// Creates an owner.
  ///
  /// - Parameters:
  ///   - email: The e-mail address.
  ///   - name: The name of the owner.
  public init(email: String, name: String? = nil) {
    self.email = email
    self.name = name
  }
}

/// A page where listeners can donate (`podcast:funding`).
public struct PodcastFunding: Sendable, Hashable, Codable {
  /// The URL of a page on which listeners can donate.
  public var page: IRI
  /// The text of the link.
  public var text: String

  /// Creates a link for donations.
  ///
  /// - Parameters:
  ///   - page: The URL of a page on which listeners can donate.
  ///   - text: The text of the link.
  public init(page: IRI, text: String) {
    self.page = page
    self.text = text
  }
}
