import FeedCore

/// The totals of several reports.
public struct Totals: Sendable, Hashable {
  public private(set) var files = 0
  public private(set) var errors = 0
  public private(set) var warnings = 0
  public private(set) var infos = 0
  /// The number of problems in the baseline, which are not reported.
  public private(set) var known = 0
  /// The number of problems in the baseline that no longer exist.
  public private(set) var gone = 0

  public init() {}

  /// Adds the numbers of a report.
  public mutating func add(_ report: Report) {
    if !report.isAcrossFeeds { files += 1 }
    errors += report.errorCount
    warnings += report.warningCount
    infos += report.count(.info)
    known += report.knownCount
    gone += report.gone.count
  }
}
