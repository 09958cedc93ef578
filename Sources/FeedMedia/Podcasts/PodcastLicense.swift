public import FeedCore

/// The license of a podcast or an episode (`podcast:license`).
public struct PodcastLicense: Sendable, Hashable, Codable {
  /// An SPDX identifier, or a custom name, which needs a URL.
  public var name: String
  public var page: IRI?

  public init(name: String, page: IRI? = nil) {
    self.name = name
    self.page = page
  }
}
