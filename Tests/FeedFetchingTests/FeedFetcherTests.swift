import FeedCore
import FeedSystem
import FeedTesting
import Foundation
import Synchronization
import Testing

@testable import FeedFetching

/// Limits of a fetch, and the targets that it refuses.
@Suite(.peers("nginx"))
struct FeedFetcherTests {
  private func failure(_ fetcher: FeedFetcher, _ server: NginxServer, _ path: String) -> String {
    do {
      _ = try fetcher.fetch(IRI(unchecked: server.url(path)))
      return "it was fetched"
    } catch {
      return error.description.replacing(":\(server.port)", with: "")
    }
  }

  @Test func `compressed responses are decoded, and a second request tests for 304`() throws {
    let feed = ServedFeeds.atom(at: "https://example.com/", padding: 400)
    let server = try NginxServer(["feed.atom": feed])
    let fetch = try FeedFetcher().fetch(IRI(unchecked: server.url("feed.atom")))
    #expect(fetch.body == Array(feed.utf8))
    #expect(fetch.response.field("content-encoding") == "gzip")
    #expect(fetch.response.field("Content-Type") == "application/atom+xml")
    #expect(fetch.revalidation?.status == 304)
  }

  @Test func `a feed that is too large is not read completely`() throws {
    let server = try NginxServer(["feed.atom": ServedFeeds.atom(at: "https://example.com/", padding: 400)])
    var limits = FetchLimits()
    limits.bytes = 1000
    #expect(
      failure(FeedFetcher(limits: limits), server, "feed.atom")
        == "cannot fetch “http://127.0.0.1/feed.atom”: response exceeds 1000 bytes")
  }

  @Test func `a slow server is aborted after the time limit`() throws {
    let server = try NginxServer(
      ["feed.atom": ServedFeeds.atom(at: "https://example.com/")], locations: "location / { limit_rate 50; gzip off; }")
    var limits = FetchLimits()
    limits.seconds = 1
    #expect(
      failure(FeedFetcher(limits: limits), server, "feed.atom")
        == "cannot fetch “http://127.0.0.1/feed.atom”: no complete response within 1 s")
  }

  @Test func `a redirect cycle is aborted`() throws {
    let server = try NginxServer([:], locations: "location / { return 302 /again; }")
    #expect(
      failure(FeedFetcher(), server, "feed")
        == "cannot fetch “http://127.0.0.1/feed”: more than 5 redirects")
  }

  @Test func `only http and https are supported`() throws {
    let server = try NginxServer([:], locations: "location / { return 302 file:///etc/passwd; }")
    #expect(
      failure(FeedFetcher(), server, "feed")
        == "cannot fetch “file:///etc/passwd”: URL must begin with http:// or https://")
  }

  @Test func `a response without a feed is an error`() throws {
    let server = try NginxServer([:])
    #expect(
      failure(FeedFetcher(), server, "feed")
        == "cannot fetch “http://127.0.0.1/feed”: server responded with status 404")
  }

  @Test func `a public server cannot redirect to a private network`() throws {
    let server = try NginxServer(
      ["feed.atom": ServedFeeds.atom(at: "https://example.com/")],
      locations: """
        location = /away { return 302 http://127.0.0.2:PORT/feed.atom; }
        location = /near { return 302 /feed.atom; }
        """)
    // Only 127.0.0.1 is treated as public, so that the redirect leads to a private IP address.
    let fetcher = FeedFetcher(limits: FetchLimits()) { $0.bytes != [127, 0, 0, 1] }
    #expect(
      failure(fetcher, server, "away")
        == "cannot fetch “http://127.0.0.2/feed.atom”: public server “http://127.0.0.1/away” redirects to a private network"
    )
    #expect(failure(fetcher, server, "near") == "it was fetched")
    #expect(failure(FeedFetcher(), server, "away") == "it was fetched")
  }

  @Test func `a host name that resolves to a private IP address at the second request is refused`() throws {
    let server = try NginxServer(["feed.atom": ServedFeeds.atom(at: "https://example.com/")])
    // The server’s IP address is checked twice: after the first request and before the second.
    let looks = Mutex(0)
    let fetcher = FeedFetcher(limits: FetchLimits()) { _ in
      looks.withLock { count in
        count += 1
        return count > 1
      }
    }
    #expect(
      failure(fetcher, server, "feed.atom")
        == "cannot fetch “http://127.0.0.1/feed.atom”: public server “http://127.0.0.1/feed.atom” redirects to a "
        + "private network")
  }

  @Test func `an endless header is aborted`() throws {
    let fields = (0..<20).map { "add_header X-\($0) \(String(repeating: "x", count: 500));" }
    let server = try NginxServer([:], locations: "location / { \(fields.joined(separator: " ")) return 302 /again; }")
    var limits = FetchLimits()
    limits.headerBytes = 5000
    #expect(
      failure(FeedFetcher(limits: limits), server, "feed")
        == "cannot fetch “http://127.0.0.1/feed”: response header exceeds 5000 bytes")
  }

  @Test func `the size limit applies to the decompressed feed`() throws {
    let server = try NginxServer(["feed.atom": ServedFeeds.atom(at: "https://example.com/", padding: 200_000)])
    var limits = FetchLimits()
    limits.bytes = 100_000
    #expect(
      failure(FeedFetcher(limits: limits), server, "feed.atom")
        == "cannot fetch “http://127.0.0.1/feed.atom”: response exceeds 100000 bytes")
  }

  @Test func `a server that cannot be reached is an error`() {
    do {
      _ = try FeedFetcher().fetch(IRI("http://127.0.0.1:9/feed"))
      Issue.record("it was fetched")
    } catch {
      #expect(error.description.hasPrefix("cannot fetch “http://127.0.0.1:9/feed”: "))
    }
  }
}
