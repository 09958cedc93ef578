import FeedCore

/// The maximum sizes of feeds that readers accept.
enum SizeLimit {
  /// Services with a documented limit in bytes, the smallest first.
  static let known: [(name: String, bytes: Int)] = [("FeedBurner", 512 << 10), ("Miniflux", 15 << 20)]

  /// Returns the services that reject a feed because of its size.
  static func exceeded(by bytes: Int) -> [String] { known.filter { bytes > $0.bytes }.map(\.name) }

  /// Returns how much of the smallest limit a feed uses, in percent.
  static func percent(_ bytes: Int) -> Int { known.first.map { bytes * 100 / $0.bytes } ?? 0 }

  /// The limits in words.
  static var explanation: String {
    let limits = known.map { name, bytes in
      "\(name) \(bytes < 1 << 20 ? "\(bytes >> 10) KiB" : "\(bytes >> 20) MiB")"
    }
    return "Readers accept at most: \(limits.joined(separator: ", "))"
  }
}
