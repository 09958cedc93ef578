import FeedCore
import Feedkiln

/// Formats numbers as text.
enum Statistics {
  /// Returns a size in bytes, kB or MB, with units of 1000.
  static func size(_ bytes: Int) -> String {
    if bytes < 1000 { return bytes.counted("byte") }
    let (unit, name) = bytes < 1_000_000 ? (1000, "kB") : (1_000_000, "MB")
    let tenths = (bytes * 10 + unit / 2) / unit
    return tenths < 100 ? "\(tenths / 10).\(tenths % 10) \(name)" : "\((bytes + unit / 2) / unit) \(name)"
  }

  /// Returns the numbers of problems by severity, such as “1 error, 2 warnings”.
  static func findings(_ counts: [Severity: Int]) -> String {
    let parts = [Severity.error, .warning, .info].compactMap { severity in
      counts[severity].flatMap { $0 > 0 ? severity.counted($0) : nil }
    }
    return parts.isEmpty ? "no problems" : parts.joined(separator: ", ")
  }

  /// Returns the numbers of changes that subscribers would see.
  static func changes(_ difference: FeedDifference) -> String {
    let parts = FeedDifference.Change.allCases.compactMap { change in
      difference.count(change) > 0 ? "\(difference.count(change)) \(change.rawValue)" : nil
    }
    return parts.isEmpty ? "no changes" : parts.joined(separator: ", ")
  }
}
