import FeedCore
import FeedSystem
import NIOCore
import NIOHTTP1
import NIOPosix

/// Answers requests over HTTP at one address of this machine.
package struct PreviewServer: Sendable {
  package let host: String
  private let address: SocketAddress
  private let idleTimeout: Duration
  private let response: @Sendable (Request) async -> Response

  /// A server that does not run yet; port 0 is any that is free.
  ///
  /// Throws when the host is no IP address. It hangs up on who neither sends nor takes anything for so long.
  package init(
    host: String, port: UInt16, idleTimeout: Duration = .seconds(30),
    response: @escaping @Sendable (Request) async -> Response
  ) throws {
    self.host = host
    self.idleTimeout = idleTimeout
    self.response = response
    address = try SocketAddress(ipAddress: host, port: Int(port))
  }

  /// Serves until the task is cancelled; says where as soon as it listens.
  ///
  /// Throws a `FileError` if it cannot listen.
  package func run(listening: @escaping @Sendable (_ address: String) async -> Void) async throws {
    do {
      try await serve(listening: listening)
    } catch let error as IOError {
      throw FileError("listen on", "\(host):\(address.port ?? 0)", code: error.errnoCode)
    }
  }

  private func serve(listening: @escaping @Sendable (_ address: String) async -> Void) async throws {
    let idleTimeout = TimeAmount(idleTimeout)
    let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.autoRead, value: false)
      .bind(to: address) { channel in
        channel.eventLoop.makeSucceededFuture(Connection(channel: channel, idleTimeout: idleTimeout))
      }
    let gate = RequestFilter(isLocal: Self.isLoopback(host), response: response)
    try await withThrowingDiscardingTaskGroup { group in
      try await server.executeThenClose { connections in
        await listening(url(ofPort: server.channel.localAddress?.port ?? 0))
        for try await connection in connections {
          // Whoever hangs up ends their own connection only.
          group.addTask { try? await connection.serve(gate.pass) }
        }
        group.cancelAll()
      }
    }
  }

  /// Whether only this machine can reach an address.
  package static func isLoopback(_ host: String) -> Bool { host.hasPrefix("127.") || host == "::1" }

  private func url(ofPort port: Int) -> String {
    "http://\(host.contains(":") ? "[\(host)]" : host):\(port)/"
  }
}
