import FeedCore
import FeedFetching
import FeedSystem
import Foundation
import Synchronization
import Testing

@testable import Feedkiln
@testable import FeedkilnCLI

/// The pauses before a ping is sent again.
@Suite struct PingSenderTests {
  /// A hub on the loopback that gives every request the same response.
  private final class Hub: Sendable {
    let port: Int
    let count = Mutex(0)
    private let handle: Int32

    init(_ status: Int, _ fields: String) throws {
      let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      var size = socklen_t(MemoryLayout<sockaddr_in>.size)
      let isBound = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(handle, $0, size) == 0 && listen(handle, 8) == 0 && getsockname(handle, $0, &size) == 0
        }
      }
      try #require(isBound)
      self.handle = handle
      port = Int(in_port_t(bigEndian: address.sin_port))
      let response = Array("HTTP/1.1 \(status) A\r\n\(fields)Content-Length: 0\r\nConnection: close\r\n\r\n".utf8)
      Thread.detachNewThread { [weak self] in
        while true {
          let connection = accept(handle, nil, nil)
          guard connection >= 0 else { break }
          self?.count.withLock { $0 += 1 }
          Self.answer(connection, response)
        }
        // Only this thread closes the socket, because another hub could get its number.
        close(handle)
      }
    }

    /// Reads a request up to the end of its form, and sends the response.
    private static func answer(_ connection: Int32, _ response: [UInt8]) {
      var request: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 4096)
      while !String(utf8: request).contains("hub.url=") {
        let count = read(connection, &chunk, chunk.count)
        guard count > 0 else { break }
        request += chunk[..<count]
      }
      _ = response.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      close(connection)
    }

    deinit { shutdown(handle, Int32(SHUT_RDWR)) }
  }

  private final class Pauses: Sendable {
    let seconds = Mutex<[Int64]>([])
  }

  /// Returns the outcomes of two pings, the pauses in seconds, and the number of requests.
  private func result(
    of status: Int, _ fields: String
  ) async throws -> (outcomes: [PingSender.Outcome], pauses: [Int64], requests: Int) {
    let hub = try Hub(status, fields)
    let pauses = Pauses()
    var sender = PingSender(limits: FetchLimits(), allowsPrivate: true, end: .now + .seconds(1000))
    sender.wait = { pause in pauses.seconds.withLock { $0.append(pause.components.seconds) } }
    let ping = Ping(
      kind: .webSub, server: IRI(unchecked: "http://127.0.0.1:\(hub.port)/"), feed: "https://bread.example/feed.rss",
      fingerprint: Fingerprint([]))
    let outcomes = [await sender.send(ping), await sender.send(ping)]
    return (outcomes, pauses.seconds.withLock { $0 }, hub.count.withLock { $0 })
  }

  @Test(
    arguments: [
      ("", [1, 2, 4]), ("Retry-After: 0\r\n", [1, 2, 4]), ("Retry-After: 1\r\n", [1, 2, 4]),
      ("Retry-After: 3\r\n", [3, 3, 4]), ("retry-after: 5\r\n", [5, 5, 5]), ("Retry-After: soon\r\n", [1, 2, 4]),
      ("Retry-After: -3\r\n", [1, 2, 4]), ("Retry-After: Sun, 06 Nov 1994 08:49:37 GMT\r\n", [1, 2, 4]),
      ("Retry-After: 2000\r\n", []),
    ] as [(String, [Int64])])
  func `a pause doubles, and is at least as long as the hub asks for`(fields: String, pauses: [Int64]) async throws {
    let result = try await result(of: 503, fields)
    #expect(result.outcomes == [.failed("the hub responded with status 503"), .skipped])
    #expect(result.pauses == pauses)
    #expect(result.requests == pauses.count + 1)
  }

  @Test(arguments: [
    (200, PingSender.Outcome.accepted), (204, .accepted), (299, .accepted),
    (301, .failed("the hub responded with status 301")), (400, .failed("the hub responded with status 400")),
    (410, .failed("the hub responded with status 410")),
  ])
  func `an accepted or refused ping is not sent again, and the next one is sent`(
    status: Int, outcome: PingSender.Outcome
  ) async throws {
    let result = try await result(of: status, "Retry-After: 0\r\n")
    #expect(result.outcomes == [outcome, outcome])
    #expect(result.pauses == [] && result.requests == 2)
  }

  @Test(
    arguments: [
      ("0", 0), ("1", 1), ("120", 120), ("1073741824", 1 << 30), ("1073741825", 1 << 30), ("-1", nil), ("", nil),
      ("1.5", nil), ("soon", nil), ("Sun, 06 Nov 1994 08:49:37 GMT", 3), ("Sun, 06 Nov 1994 08:49:34 GMT", 0),
      ("Sun, 06 Nov 1994 08:49:33 GMT", 0),
    ] as [(String, Int64?)])
  func `a hub asks for a number of seconds, or for a time`(field: String, seconds: Int64?) throws {
    let now = try Timestamp(rfc822: "Sun, 06 Nov 1994 08:49:34 GMT")
    #expect(RetryAfter.delay(field, now: now) == seconds.map { .seconds($0) })
  }
}
