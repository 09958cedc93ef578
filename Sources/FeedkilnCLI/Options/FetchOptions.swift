import ArgumentParser
import FeedCore
import FeedFetching
import FeedSystem

/// The options for fetching feeds.
struct FetchOptions: ParsableArguments {
  @Option(help: "Timeout for fetching a feed, in seconds, including redirects.")
  var timeout = FetchLimits().seconds

  func validate() throws {
    if timeout < 1 { throw ValidationError("--timeout must be at least 1 second") }
  }

  static func isURL(_ path: String) -> Bool {
    ["http://", "https://"].contains { path.lowercased().hasPrefix($0) }
  }

  /// Returns the bytes of a file, a URL or standard input; of a file that exceeds the limit one byte more than the limit.
  func bytes(of path: String) throws -> [UInt8] {
    Self.isURL(path) ? try fetch(path).body : try PathArgument.read(path, limit: FetchLimits().bytes)
  }

  func fetch(_ url: String) throws -> HTTPFetch {
    var limits = FetchLimits()
    limits.seconds = timeout
    guard IRIReference(url).authority?.isEmpty == false else {
      throw FetchError.failed(IRI(unchecked: url), "URL has no host; write it like https://example.com/feed.xml")
    }
    return try FeedFetcher(limits: limits).fetch(IRI(unchecked: url))
  }
}
