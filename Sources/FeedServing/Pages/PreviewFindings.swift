import FeedBuilder
import FeedCore
import FeedDocument
import FeedPages
import FeedValidator
import Feedkiln

/// The problems of a feed’s documents by entry.
struct PreviewFindings {
  /// A problem and the file that contains it.
  struct Finding {
    var diagnostic: Diagnostic
    var source: Source
  }

  private var byEntry: [String: [Finding]] = [:]
  /// The problems outside entries.
  private(set) var ofFeed: [Finding] = []
  /// The report on the first document, whose source can be shown.
  private(set) var first: FeedValidator.Report?
  private let editor: EditorLinks

  init(_ planned: PlannedFeed, in preview: SitePreview, now: Timestamp, editor: EditorLinks) {
    self.editor = editor
    for document in planned.documents {
      guard let report = try? preview.check(document, now: now) else { continue }
      if first == nil { first = report }
      let found = FindingsByEntry(report)
      ofFeed += found.ofFeed.map { Finding(diagnostic: $0, source: report.source) }
      for (entry, diagnostics) in found.entries {
        let findings = diagnostics.map { Finding(diagnostic: $0, source: report.source) }
        if let id = entry.id { byEntry[id, default: []] += findings } else { ofFeed += findings }
      }
    }
  }

  /// Returns the problems of an entry.
  func of(_ entry: Entry) -> [Finding] { byEntry[entry.id.string] ?? [] }

  func write(_ findings: [Finding], heading: HTMLElement, to html: inout HTMLWriter) {
    for finding in findings {
      FindingMarkup.write(
        finding.diagnostic, in: finding.source, heading: heading, showsFile: true, link: editor.link, to: &html)
    }
  }
}
