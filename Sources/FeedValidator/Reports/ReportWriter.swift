/// Writes reports one after the other, so that they need not be kept in memory.
///
/// The complete output is the result of `start`, then of each `add`, then of `finish`.
public protocol ReportWriter: Sendable {
  /// Returns the beginning of the output.
  mutating func start() -> [UInt8]
  /// Returns the output for a report.
  mutating func add(_ report: Report) -> [UInt8]
  /// Returns the end of the output.
  mutating func finish() -> [UInt8]
}

extension ReportWriter {
  public func start() -> [UInt8] { [] }
  public func finish() -> [UInt8] { [] }

  /// Returns the complete output for some reports.
  public func bytes(_ reports: some Sequence<Report>) -> [UInt8] {
    var writer = self
    var bytes = writer.start()
    for report in reports { bytes += writer.add(report) }
    return bytes + writer.finish()
  }
}
