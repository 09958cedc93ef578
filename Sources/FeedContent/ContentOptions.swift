public import FeedCore

/// What decides which articles are published, and how much is read.
public struct ContentOptions: Sendable, Hashable {
  /// The moment to build for: later articles are left out, and so are those that have expired.
  public var now: Timestamp
  public var includeDrafts: Bool
  public var limits = ContentLimits()
  /// Whether the nearest article is looked for where a thread of comments has none.
  public var findsCandidates = false
  /// The articles whose comments are read; `nil` for all of them.
  public var share: Shard?

  public init(now: Timestamp, includeDrafts: Bool = false) {
    self.now = now
    self.includeDrafts = includeDrafts
  }
}
