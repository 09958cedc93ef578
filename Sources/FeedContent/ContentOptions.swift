public import FeedCore
import SiteSettings

/// The options that determine which articles are published and how much is read.
public struct ContentOptions: Sendable, Hashable {
  /// The time of the build: later and expired articles are not published.
  public var now: Timestamp
  /// Whether drafts are published.
  public var includeDrafts: Bool
  public var limits = ContentLimits()
  /// Whether similar articles are suggested for threads without an article.
  public var findsCandidates = false
  /// The shard of articles whose comments are read, or `nil` for all articles.
  public var shard: Shard?

  /// Creates options for a build at a time.
  public init(now: Timestamp, includeDrafts: Bool = false) {
    self.now = now
    self.includeDrafts = includeDrafts
  }
}
