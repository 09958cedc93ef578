import FeedCore
import FeedSystem
import NIOCore
import NIOHTTP1
import NIOPosix

/// An HTTP server at one IP address of this machine.
package struct PreviewServer: Sendable {
  package let host: String
  private let address: SocketAddress
  private let idleTimeout: Duration
  private let response: @Sendable (Request) async -> Response

  /// Creates a server that does not run yet.
  ///
  /// - Parameters:
  ///   - host: the IP address to listen on.
  ///   - port: the port, or 0 for any unused one.
  ///   - idleTimeout: the idle time after which a connection is closed.
  ///   - response: a function that returns the response to a request.
  /// - Throws: an error if the host is not an IP address.
  package init(
    host: String, port: UInt16, idleTimeout: Duration = .seconds(30),
    response: @escaping @Sendable (Request) async -> Response
  ) throws {
    self.host = host
    self.idleTimeout = idleTimeout
    self.response = response
    address = try SocketAddress(ipAddress: host, port: Int(port))
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameter listening: a function that receives the server’s URL when it accepts connections.
  /// - Throws: a `FileError` if it cannot listen.
  package func run(listening: @escaping @Sendable (_ url: String) async -> Void) async throws {
    do {
      try await serve(listening: listening)
    } catch let error as IOError {
      throw FileError("listen on", "\(host):\(address.port ?? 0)", code: error.errnoCode)
    }
  }

  private func serve(listening: @escaping @Sendable (_ url: String) async -> Void) async throws {
    let idleTimeout = TimeAmount(idleTimeout)
    let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.autoRead, value: false)
      .bind(to: address) { channel in
        channel.eventLoop.makeSucceededFuture(Connection(channel: channel, idleTimeout: idleTimeout))
      }
    let filter = RequestFilter(isLocal: Self.isLoopback(host), response: response)
    try await withThrowingDiscardingTaskGroup { group in
      try await server.executeThenClose { connections in
        await listening(url(ofPort: server.channel.localAddress?.port ?? 0))
        for try await connection in connections {
          // A connection error ends only that connection.
          group.addTask { try? await connection.serve(filter) }
        }
        group.cancelAll()
      }
    }
  }

  /// Returns whether an IP address is reachable only from this machine.
  package static func isLoopback(_ host: String) -> Bool { host.hasPrefix("127.") || host == "::1" }

  private func url(ofPort port: Int) -> String {
    "http://\(host.contains(":") ? "[\(host)]" : host):\(port)/"
  }
}
