package import FeedCore

/// What an import did: what the files hold is what came along and what did not.
package struct ImportReport: Sendable {
  /// The sorts of things that exports hold.
  package enum Sort: String, Sendable, Hashable, CaseIterable {
    case articles, pages, media, threads
    case others = "other items"
    case comments
  }

  /// How many of a sort there are, and what became of them.
  package struct Tally: Sendable, Hashable {
    package var read = 0
    package var imported = 0
    /// How many were left out for each reason.
    package var skipped: [String: Int] = [:]

    package var skippedCount: Int { skipped.values.reduce(0, +) }
  }

  package internal(set) var tallies: [Sort: Tally] = [:]
  /// Files that were written, or would have been.
  package internal(set) var written: [String] = []
  package internal(set) var unchanged = 0
  /// Files that hold something else than the export, and were kept.
  package internal(set) var kept: [String] = []
  /// What is wrong with the export, in the order in which it was found.
  package internal(set) var diagnostics: [Diagnostic] = []
  /// Problems that are not among them, since there were many of the same kind.
  package internal(set) var unlisted: [RuleID: Int] = [:]

  /// How many problems of one kind are kept.
  private static let alike = 50

  mutating func add(_ diagnostic: Diagnostic) {
    var diagnostic = diagnostic
    // The line of an export may hold anybody's address.
    diagnostic.quotesSource = false
    let count = diagnostics.count { $0.rule == diagnostic.rule }
    if count < ImportReport.alike {
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
