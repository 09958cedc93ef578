public import FeedCore

/// What decides which articles are published.
public struct ContentOptions: Sendable, Hashable {
  /// The moment to build for: later articles are left out, and so are those that have expired.
  public var now: Timestamp
  public var includeDrafts: Bool
  public var limits = ContentLimits()
  /// Whether the nearest article is looked for where a thread of comments has none.
  public var findsCandidates = false

  public init(now: Timestamp, includeDrafts: Bool = false) {
    self.now = now
    self.includeDrafts = includeDrafts
  }
}
