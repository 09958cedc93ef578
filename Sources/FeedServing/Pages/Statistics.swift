import FeedCore
import Feedkiln

/// Numbers in words.
enum Statistics {
  /// A size as people say it, in units of a thousand.
  static func size(_ bytes: Int) -> String {
    if bytes < 1000 { return bytes.counted("byte") }
    let (unit, name) = bytes < 1_000_000 ? (1000, "kB") : (1_000_000, "MB")
    let tenths = (bytes * 10 + unit / 2) / unit
    return tenths < 100 ? "\(tenths / 10).\(tenths % 10) \(name)" : "\((tenths + 5) / 10) \(name)"
  }

  /// How much was found wrong, in words.
  static func findings(_ counts: [Severity: Int]) -> String {
    let parts = [Severity.error, .warning, .info].compactMap { severity in
      counts[severity].flatMap { $0 > 0 ? severity.counted($0) : nil }
    }
    return parts.isEmpty ? "no problems" : parts.joined(separator: ", ")
  }

  /// What subscribers would see, in words.
  static func changes(_ difference: FeedDifference) -> String {
    let parts = FeedDifference.Change.allCases.compactMap { change in
      difference.count(change) > 0 ? "\(difference.count(change)) \(change.rawValue)" : nil
    }
    return parts.isEmpty ? "no changes" : parts.joined(separator: ", ")
  }
}
