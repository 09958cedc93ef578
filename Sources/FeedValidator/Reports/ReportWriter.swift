/// Writes reports one after the other, so that a stream of them needs no memory.
///
/// The results of `start`, each `add` and `finish` together are the whole text.
public protocol ReportWriter: Sendable {
  mutating func start() -> [UInt8]
  mutating func add(_ report: Report) -> [UInt8]
  mutating func finish() -> [UInt8]
}

extension ReportWriter {
  public func start() -> [UInt8] { [] }
  public func finish() -> [UInt8] { [] }

  /// All of some reports in one text.
  public func bytes(_ reports: some Sequence<Report>) -> [UInt8] {
    var writer = self
    var bytes = writer.start()
    for report in reports { bytes += writer.add(report) }
    return bytes + writer.finish()
  }
}
