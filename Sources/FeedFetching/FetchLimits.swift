/// How far a fetch goes before it gives up.
package struct FetchLimits: Sendable, Hashable {
  /// Bytes of the feed, after any compression was undone: 64 MiB.
  package var bytes = 64 << 20
  /// Bytes of an answer's header: 256 KiB.
  package var headerBytes = 256 << 10
  /// Seconds that a fetch may take, with all its redirects: 30.
  package var seconds = 30
  /// Redirects that are followed: 5.
  package var redirects = 5

  package init() {}
}
