public import FeedCore

/// Who wrote something.
///
/// There is no place for an e-mail address of a commenter; the site's authors may give theirs.
public struct Author: Sendable, Hashable {
  public var name: String
  public var url: IRI?
  public var email: String?

  public init(name: String, url: IRI? = nil, email: String? = nil) {
    self.name = name
    self.url = url
    self.email = email
  }
}
