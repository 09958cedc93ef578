package import FeedCore

/// The problems of a feed by entry.
package struct FindingsByEntry {
  /// Problems outside entries, or in entries without facts.
  package private(set) var ofFeed: [Diagnostic] = []
  /// Entries with problems, in the order of the feed.
  package private(set) var entries: [(entry: EntryFacts, diagnostics: [Diagnostic])] = []

  /// Groups the problems of a report.
  ///
  /// The report must contain the feed’s facts: without them, all problems are in `ofFeed`.
  package init(_ report: Report) {
    for diagnostic in report.diagnostics {
      guard let entry = diagnostic.location.flatMap({ report.facts?.entry(at: $0.byteOffset) }) else {
        ofFeed.append(diagnostic)
        continue
      }
      if entries.last?.entry.range != entry.range { entries.append((entry, [])) }
      entries[entries.count - 1].diagnostics.append(diagnostic)
    }
  }
}
