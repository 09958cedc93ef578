import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The wish of a person (Ctrl-C) or of the system that the program ends.
package enum Interruption {
  private static let wasHeard = Atomic(false)

  /// From now on a first wish is only noted; a second one ends the program at once, as ever.
  package static func listen() {
    wasHeard.store(false, ordering: .relaxed)
    for wish in [SIGINT, SIGTERM] {
      signal(wish) { wish in
        Interruption.wasHeard.store(true, ordering: .relaxed)
        signal(wish, SIG_DFL)
      }
    }
  }

  package static var isWanted: Bool { wasHeard.load(ordering: .relaxed) }
}
