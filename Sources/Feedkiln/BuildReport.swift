public import FeedContent
public import FeedCore
public import FeedValidator

/// The result of a build.
public struct BuildReport: Sendable {
  public var content: ContentCounts
  /// Names of the feeds' files below the output folder, in order.
  public var written: [String] = []
  public var unchanged: [String] = []
  /// Feeds with errors, which were not published.
  public var held: [String] = []
  /// Files of earlier builds that were removed, as nothing needs them.
  public var removed: [String] = []
  /// The number of entries in all feeds.
  public var entries = 0
  /// Names of the files around the feeds, and how many of them were written.
  public var companions: [String] = []
  public var companionsWritten = 0
  public var diagnostics: [Diagnostic]
  /// The reports on new feeds that have problems.
  public var checks: [FeedValidator.Report] = []
}

extension BuildReport {
  mutating func add(_ file: OutputFile, keepsText: Bool) {
    guard !file.isCompanion else {
      companions.append(file.path)
      if file.outcome == .written { companionsWritten += 1 }
      return
    }
    switch file.outcome {
    case .written: written.append(file.path)
    case .unchanged: unchanged.append(file.path)
    case .held: held.append(file.path)
    }
    guard let check = file.check, !check.diagnostics.isEmpty else { return }
    checks.append(keepsText ? check : check.withoutText)
    if file.outcome == .held { diagnostics.append(.heldBack(check)) }
  }
}
