import FeedCore
import FeedFetching
import FeedTesting
import FeedValidator
import Foundation
import Testing

/// Problems that are visible only in the HTTP responses of a feed.
@Suite(.peers("nginx"))
struct ServedFeedTests {
  private func problems(_ server: NginxServer, _ path: String) throws -> [String] {
    let fetch = try FeedFetcher().fetch(IRI(unchecked: server.url(path)))
    let report = Validator().validate(fetch)
    #expect(report.name == server.url(path))
    return report.diagnostics.map { "\($0.rule): \($0.message)".replacing(":\(server.port)", with: "") }
  }

  @Test func `a correctly served feed has no problems`() throws {
    let server = try NginxServer(["feed.atom": ServedFeeds.atom(padding: 400)])
    #expect(try problems(server, "feed.atom") == [])
  }

  @Test func `the self link must be the URL of the feed`() throws {
    let server = try NginxServer(["feed.atom": ServedFeeds.atom(at: "https://example.com/")])
    #expect(
      try problems(server, "feed.atom") == [
        "http/self-elsewhere: self link is “https://example.com/”, but the feed was loaded from "
          + "“http://127.0.0.1/feed.atom”"
      ])
  }

  @Test func `the media type must be the feed’s`() throws {
    let server = try NginxServer(["feed.html": ServedFeeds.atom(at: "https://example.com/")])
    #expect(
      try problems(server, "feed.html").contains(
        "http/media-type: feed is served as text/html instead of application/atom+xml"))
  }

  @Test func `the charset must be the feed’s`() throws {
    let server = try NginxServer(
      ["feed.atom": ServedFeeds.atom()],
      locations: "charset iso-8859-1; charset_types application/atom+xml; override_charset on;")
    #expect(
      try problems(server, "feed.atom").contains(
        "http/charset-differs: feed is served as ISO-8859-1, but its encoding is UTF-8"))
  }

  @Test func `a server should respond with 304`() throws {
    let silent = try NginxServer(
      ["feed.atom": ServedFeeds.atom()], locations: "location / { etag off; add_header Last-Modified ''; }")
    #expect(
      try problems(silent, "feed.atom").contains(
        "http/without-validator: response has neither ETag nor Last-Modified"))
    let deaf = try NginxServer(
      ["feed.atom": ServedFeeds.atom()], locations: "location / { etag off; if_modified_since off; }")
    #expect(
      try problems(deaf, "feed.atom").contains(
        "http/never-not-modified: server responded 200 instead of 304, although the feed has not changed"))
  }

  @Test func `a large feed should be compressed`() throws {
    let server = try NginxServer(["feed.atom": ServedFeeds.atom(padding: 400)], locations: "location / { gzip off; }")
    let size = try server.size("feed.atom")
    #expect(
      try problems(server, "feed.atom").contains(
        "http/not-compressed: response of \(size) bytes is not compressed"))
  }

  @Test func `a permanently moved feed is requested at its new URL`() throws {
    let server = try NginxServer(
      ["feed.atom": ServedFeeds.atom()],
      locations: """
        location = /old { return 301 /older; }
        location = /older { return 308 /feed.atom; }
        location = /now { return 302 /feed.atom; }
        """)
    #expect(
      try problems(server, "old").first
        == "http/moved-permanently: “http://127.0.0.1/old” has moved permanently to “http://127.0.0.1/feed.atom” "
        + "(status 301)")
    #expect(try problems(server, "now") == [])
  }
}
