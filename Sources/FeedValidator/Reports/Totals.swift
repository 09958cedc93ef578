import FeedCore

/// The totals of several reports.
public struct Totals: Sendable, Hashable {
  /// The number of files.
  public private(set) var files = 0
  /// The number of errors.
  public private(set) var errors = 0
  /// The number of warnings.
  public private(set) var warnings = 0
  /// The number of recommendations.
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
