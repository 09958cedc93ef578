import FeedCore
import FeedSystem

/// The state of each feed when each server was last pinged.
///
/// The text format has one sorted line per pair: sixteen hexadecimal digits of the feed’s fingerprint, the server, the
/// feed. Invalid lines are ignored.
public struct PingLedger: Sendable {
  private struct Key: Hashable {
    var server: String
    var feed: String
  }

  private var fingerprints: [Key: Fingerprint] = [:]

  /// Reads a ledger.
  ///
  /// An empty text is an empty ledger.
  public init(_ text: [UInt8] = []) {
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let parts = line.split(separator: UInt8(ascii: " "))
      guard parts.count == 3, let fingerprint = Fingerprint(hexadecimal: parts[0]) else { continue }
      fingerprints[Key(server: String(utf8: parts[1]), feed: String(utf8: parts[2]))] = fingerprint
    }
  }

  /// Whether the server was pinged for the current version of the feed.
  public func contains(_ ping: Ping) -> Bool { fingerprints[Self.key(ping)] == ping.fingerprint }

  /// Records an accepted ping.
  public mutating func add(_ ping: Ping) { fingerprints[Self.key(ping)] = ping.fingerprint }

  /// Removes the records of feeds and servers that are not in the pings.
  public mutating func keep(_ pings: [Ping]) {
    let kept = Set(pings.map(Self.key))
    fingerprints = fingerprints.filter { kept.contains($0.key) }
  }

  /// The ledger as text.
  public var bytes: [UInt8] {
    let lines = fingerprints.map { "\($0.value) \($0.key.server) \($0.key.feed)\n" }
    // Sorted by server and feed, so that a changed feed changes one line.
    let sorted = lines.sorted { $0.utf8.dropFirst(16).lexicographicallyPrecedes($1.utf8.dropFirst(16)) }
    return Array("# The last ping of each feed to each hub, by feedkiln ping.\n".utf8)
      + sorted.flatMap { Array($0.utf8) }
  }

  private static func key(_ ping: Ping) -> Key { Key(server: ping.server.string, feed: ping.feed.string) }
}
