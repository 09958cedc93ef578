public import FeedContent

/// What a caller asks of a build.
public struct BuildOptions: Sendable {
  /// The time to build for, whether drafts are built, how much is read, and the shard if only one is built.
  ///
  /// A shard gets only the comment feeds of its articles.
  public var content: ContentOptions
  /// Whether each feed is checked, and none with an error is published; a site's settings may ask for it, too.
  public var isChecked = false
  /// Whether each file is synced before it is renamed into place, so that the build survives power loss.
  public var isDurable = false
  /// Whether caches are ignored.
  public var isForced = false
  /// Whether the caches of all shards are used.
  public var mergesShards = false

  public init(_ content: ContentOptions) { self.content = content }
}
