public import FeedCore

/// An author or contributor of an article.
///
/// The e-mail address is only for authors of the site; those of commenters are never stored.
public struct Author: Sendable, Hashable {
  public var name: String
  public var url: IRI?
  public var email: String?

  /// Creates an author.
  public init(name: String, url: IRI? = nil, email: String? = nil) {
    self.name = name
    self.url = url
    self.email = email
  }
}
