public import FeedCore

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
