/// The limits on the size of a site’s content; content that exceeds a limit is reported.
public struct ContentLimits: Sendable, Hashable {
  /// The maximum size of an article’s file in bytes: 8 MiB.
  public var articleBytes = 8 << 20
  /// The maximum size of site.toml or a comment file in bytes: 64 MiB.
  public var fileBytes = 64 << 20
  /// The maximum size of a comment in bytes: 64 KiB.
  public var commentBytes = 64 << 10

  public init() {}
}
