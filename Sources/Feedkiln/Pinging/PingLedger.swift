import FeedCore
import FeedSystem

/// What each server was last told of each feed.
///
/// As text it is a line for each pair, sorted: sixteen hexadecimal digits for the feed's bytes, the server, the feed. A
/// line that is anything else counts for nothing.
public struct PingLedger: Sendable {
  private struct Key: Hashable {
    var server: String
    var feed: String
  }

  private var prints: [Key: Fingerprint] = [:]

  /// Reads a ledger; an empty text is one that knows nothing.
  public init(_ text: [UInt8] = []) {
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let parts = line.split(separator: UInt8(ascii: " "))
      guard parts.count == 3, let print = Fingerprint(hexadecimal: parts[0]) else { continue }
      prints[Key(server: String(utf8: parts[1]), feed: String(utf8: parts[2]))] = print
    }
  }

  /// True when a server has been told of the feed as it is now.
  public func contains(_ ping: Ping) -> Bool { prints[Self.key(ping)] == ping.print }

  /// Notes that a ping was taken.
  public mutating func add(_ ping: Ping) { prints[Self.key(ping)] = ping.print }

  /// Forgets what is about no feed or server that there still is.
  public mutating func keep(_ pings: [Ping]) {
    let kept = Set(pings.map(Self.key))
    prints = prints.filter { kept.contains($0.key) }
  }

  public var bytes: [UInt8] {
    let lines = prints.map { "\($0.value) \($0.key.server) \($0.key.feed)\n" }
    // By server and feed, so that a change of a feed is a change of one line.
    let sorted = lines.sorted { $0.utf8.dropFirst(16).lexicographicallyPrecedes($1.utf8.dropFirst(16)) }
    return Array("# The last ping of each feed to each hub, by feedkiln ping.\n".utf8)
      + sorted.flatMap { Array($0.utf8) }
  }

  private static func key(_ ping: Ping) -> Key { Key(server: ping.server.string, feed: ping.feed.string) }
}
