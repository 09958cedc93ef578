/// The limits of a fetch.
package struct FetchLimits: Sendable, Hashable {
  /// The maximum size of the decompressed feed in bytes: 64 MiB.
  package var bytes = 64 << 20
  /// The maximum size of a response header in bytes: 256 KiB.
  package var headerBytes = 256 << 10
  /// The maximum duration of a fetch including redirects in seconds: 30.
  package var seconds = 30
  /// The maximum number of redirects: 5.
  package var redirects = 5

  package init() {}
}
