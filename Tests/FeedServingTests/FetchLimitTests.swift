import FeedCore
import FeedSystem
import FeedTesting
import Testing

@testable import FeedFetching
@testable import FeedServing

/// The limits of a fetch, with a server that sends as much as it is asked for.
@Suite struct FetchLimitTests {
  /// Responds to `/redirects/N` with N redirects, to `/body/N` with N bytes, and to `/header/N` with a field of N bytes.
  private static func response(to request: Request) -> Response {
    let parts = request.path.split(separator: "/")
    guard parts.count == 2, let count = Int(parts[1]) else { return Response(404) }
    switch parts[0] {
    case "redirects" where count > 0: return .moved(to: "/redirects/\(count - 1)", permanently: count.isMultiple(of: 2))
    case "body": return Response(200, ["Content-Type": "text/plain"], body: [UInt8](repeating: 0x61, count: count))
    case "header": return Response(200, ["X-Long": String(repeating: "x", count: count)])
    case "status": return Response(count)
    default: return Response(200)
    }
  }

  @Test func `redirects, bytes and header fields are limited exactly`() async throws {
    var limits = FetchLimits.patient
    #expect((limits.redirects, limits.bytes, limits.headerBytes) == (5, 64 << 20, 256 << 10))
    limits.bytes = 100
    limits.headerBytes = 1000
    let fetcher = FeedFetcher(limits: limits)
    try await serving({ Self.response(to: $0) }) { url in
      func fetch(_ path: String) -> HTTPFetch? { try? fetcher.fetch(IRI(unchecked: url + path)) }
      expectLimit(5, "redirects") { fetch("redirects/\($0)") != nil }
      #expect(fetch("redirects/3")?.redirects.map(\.status) == [302, 301, 302])
      expectLimit(100, "bytes") { fetch("body/\($0)")?.body.count == $0 }
      // The first line has 17 bytes, and each field four more than its name and value.
      let one = try #require(fetch("header/1"))
      let count = one.response.fields.reduce(17 + 2) { $0 + $1.name.utf8.count + $1.value.utf8.count + 4 }
      expectLimit(1000 - count + 1, "header") { fetch("header/\($0)") != nil }
      for status in [204, 206, 304, 404, 500] { #expect(fetch("status/\(status)") == nil, "\(status)") }
    }
  }

  @Test func `a public server cannot redirect to a private one, and a private one can`() async throws {
    @Sendable func response(to request: Request) -> Response {
      switch request.path {
      case "/away": .moved(to: "http://127.0.0.2:9/feed")
      case "/twice": .moved(to: "/away")
      default: Response(200)
      }
    }
    // Only 127.0.0.1 is treated as public.
    let fetcher = FeedFetcher(limits: .patient) { $0.bytes != [127, 0, 0, 1] }
    try await serving({ response(to: $0) }) { url in
      func error(_ fetcher: FeedFetcher, _ path: String) -> FetchError? {
        do throws(FetchError) {
          _ = try fetcher.fetch(IRI(unchecked: url + path))
          return nil
        } catch {
          return error
        }
      }
      let away = IRI(unchecked: url + "away")
      #expect(error(fetcher, "feed") == nil)
      for path in ["away", "twice"] {
        #expect(error(fetcher, path) == .sentToPrivateAddress(from: away, to: "http://127.0.0.2:9/feed"))
      }
      if case .failed = error(FeedFetcher(limits: .patient), "away") {} else { Issue.record("not tried") }
    }
  }
}
