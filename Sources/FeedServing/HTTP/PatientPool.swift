import FlyingFox
import FlyingSocks

/// Waits for sockets, but for none of them forever: who sends or takes nothing for too long is hung up on.
struct PatientPool: AsyncSocketPool {
  let pool: any AsyncSocketPool
  let patience: Duration

  func prepare() async throws { try await pool.prepare() }
  func run() async throws { try await pool.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    // The socket that listens has nobody at its other end, and may wait.
    guard (try? socket.remotePeer()) != nil else {
      return try await pool.suspendSocket(socket, untilReadyFor: events)
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { [pool] in try await pool.suspendSocket(socket, untilReadyFor: events) }
      group.addTask { [patience] in
        try await Task.sleep(for: patience)
        throw SocketError.disconnected
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}
