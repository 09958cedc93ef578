import FeedBuilder
import FeedCore
import FeedPages
import FeedValidator
import Feedkiln

/// What was found in the documents of a feed, each by the entry that it is about.
struct FeedFindings {
  /// A problem, and the text that it was found in.
  struct Finding {
    var diagnostic: Diagnostic
    var source: Source
  }

  private var byEntry: [String: [Finding]] = [:]
  /// Those that are about no entry.
  private(set) var ofFeed: [Finding] = []

  init(_ planned: PlannedFeed, in preview: SitePreview, now: Timestamp) {
    for document in planned.documents {
      guard let report = try? preview.check(document, now: now) else { continue }
      let found = FindingsByEntry(report)
      ofFeed += found.ofFeed.map { Finding(diagnostic: $0, source: report.source) }
      for (entry, diagnostics) in found.entries {
        let findings = diagnostics.map { Finding(diagnostic: $0, source: report.source) }
        if let id = entry.id { byEntry[id, default: []] += findings } else { ofFeed += findings }
      }
    }
  }

  /// What was found in an entry.
  func of(_ entry: Entry) -> [Finding] { byEntry[entry.id.string] ?? [] }

  func write(_ findings: [Finding], _ html: inout HTMLWriter, level: Int) {
    for finding in findings {
      html.markup(
        Array(FindingMarkup.html(finding.diagnostic, finding.source, level: level, showsFile: true).utf8))
    }
  }
}
