import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Handles SIGINT and SIGTERM: the first sets `isRequested`, the second exits.
package enum ShutdownSignal {
  private static let wasHeard = Atomic(false)

  /// Starts handling signals.
  ///
  /// The first signal is recorded, a second one ends the program at once.
  package static func listen() {
    wasHeard.store(false, ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        ShutdownSignal.wasHeard.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }

  package static var isRequested: Bool { wasHeard.load(ordering: .relaxed) }
}
