public import FeedContent
package import FeedCore

/// The options of a build that its caller sets.
public struct BuildOptions: Sendable {
  /// The options for reading content: the time of the build, whether drafts are included, limits, and the shard, if
  /// any.
  ///
  /// A shard contains only the comment feeds of its articles.
  public var content: ContentOptions
  /// Whether each feed is validated, so that feeds with errors are not published.
  ///
  /// The settings of a site can also turn this on.
  public var isChecked = false
  /// Whether each file is synced before it is renamed into place, so that the build survives power loss.
  public var isDurable = false
  /// Whether the caches of earlier builds are ignored.
  public var isForced = false
  /// Whether the caches of all shards are merged and used.
  public var mergesShards = false

  /// The time of the system clock, or `nil` to read it.
  ///
  /// A file that was changed in the seconds before is read again by the next build, because its time stamp cannot tell
  /// whether it changes once more.
  package var systemTime: Timestamp?
  /// Whether files that no build wrote are replaced.
  public var overwrites = false
  /// Whether a build may remove the feed of the site, or many feeds at once.
  public var allowsRemovals = false

  /// Whether feeds are built for a placeholder such as example.com or localhost, for tests.
  public var allowsPlaceholderURL = false

  /// Creates options with which feeds are not checked, files are not synced and caches are used.
  public init(_ content: ContentOptions) { self.content = content }
}
