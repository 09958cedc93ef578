public import FeedCore

/// What is served, and how it is built.
public struct ServingOptions: Sendable {
  /// The site's settings.
  public var site: String
  /// The folder of the site's pages, served around the feeds.
  public var publicFolder: String?
  /// A folder with the feeds as they are published, to compare with.
  public var published: String?
  public var includeDrafts = false
  /// The moment to build for; the machine's clock if there is none.
  public var now: Timestamp?

  public init(site: String) { self.site = site }
}
