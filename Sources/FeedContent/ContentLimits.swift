/// How much of a site's content is read; what is larger is reported, and never costs more than its length.
public struct ContentLimits: Sendable, Hashable {
  /// Bytes of an article's file: 8 MiB.
  public var articleBytes = 8 << 20
  /// Bytes of site.toml, or of a file of comments: 64 MiB.
  public var fileBytes = 64 << 20
  /// Bytes of a comment: 64 KiB.
  public var commentBytes = 64 << 10

  public init() {}
}
