public import FeedCore

/// Under which terms others may use it (`podcast:license`).
public struct PodcastLicense: Sendable, Hashable, Codable {
  /// An identifier of SPDX, or a name of one's own, which then needs an address.
  public var name: String
  public var page: IRI?

  public init(name: String, page: IRI? = nil) {
    self.name = name
    self.page = page
  }
}
