public import FeedCore

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
