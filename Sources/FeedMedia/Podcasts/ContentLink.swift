public import FeedCore

/// A page on which an episode is also available (`podcast:contentLink`).
public struct ContentLink: Sendable, Hashable, Codable {
  /// The URL of the page.
  public var page: IRI
  /// The text of the link.
  public var text: String

  /// Creates a link.
  ///
  /// - Parameters:
  ///   - page: The URL of the page.
  ///   - text: The text of the link.
  public init(page: IRI, text: String) {
    self.page = page
    self.text = text
  }
}
