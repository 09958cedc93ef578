package import FeedCore

/// The result of an import: the numbers of imported and skipped items.
package struct ImportReport: Sendable {
  /// The kind of an exported record.
  package enum Sort: String, Sendable, Hashable, CaseIterable {
    case articles, pages, media, threads
    case others = "other items"
    case comments
  }

  /// The numbers of read, imported and skipped records of a kind.
  package struct Tally: Sendable, Hashable {
    package var read = 0
    package var imported = 0
    /// The numbers of skipped records by reason.
    package var skipped: [String: Int] = [:]

    package var skippedCount: Int { skipped.values.reduce(0, +) }
  }

  package internal(set) var tallies: [Sort: Tally] = [:]
  /// The paths of written files; in a dry run, of the files that would be written.
  package internal(set) var written: [String] = []
  package internal(set) var unchanged = 0
  /// The paths of existing files that differ from the export and were not overwritten.
  package internal(set) var kept: [String] = []
  /// The problems of the export, in order of discovery.
  package internal(set) var diagnostics: [Diagnostic] = []
  /// The numbers of problems that are not in `diagnostics` because there are too many of their rule.
  package internal(set) var unlisted: [RuleID: Int] = [:]

  /// The maximum number of diagnostics per rule.
  private static let limitPerRule = 50

  mutating func add(_ diagnostic: Diagnostic) {
    var diagnostic = diagnostic
    // A line of an export may contain e-mail addresses.
    diagnostic.quotesSource = false
    let count = diagnostics.count { $0.rule == diagnostic.rule }
    if count < ImportReport.limitPerRule {
      diagnostics.append(diagnostic)
    } else {
      unlisted[diagnostic.rule, default: 0] += 1
    }
  }

  mutating func read(_ sort: Sort, _ count: Int = 1) {
    if count > 0 { tallies[sort, default: Tally()].read += count }
  }

  mutating func imported(_ sort: Sort, _ count: Int = 1) { tallies[sort, default: Tally()].imported += count }

  mutating func skipped(_ sort: Sort, because reason: String, count: Int = 1) {
    if count > 0 { tallies[sort, default: Tally()].skipped[reason, default: 0] += count }
  }
}
