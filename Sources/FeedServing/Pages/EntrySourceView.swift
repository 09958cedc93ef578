import FeedBuilder
import FeedCore
import FeedDocument
import FeedPages
import FeedValidator

/// Entries as a reader shows them, each beside its source with the problems in place.
struct EntrySourceView {
  let entries: EntryView
  /// The report on the document whose source is shown, or `nil` if there is none.
  let report: FeedValidator.Report?
  let editor: EditorLinks

  func write(_ shown: ArraySlice<Entry>, _ html: inout HTMLWriter) {
    let facts = Dictionary((report?.facts?.entries ?? []).map { ($0.id ?? "", $0) }) { first, _ in first }
    for (index, entry) in shown.enumerated() {
      html.element(.div, [.class("beside")]) { html in
        guard let report, let found = facts[entry.id.string] else {
          return entries.write(entry, number: index + 1, &html)
        }
        entries.write(entry, number: index + 1, showsProblems: false, &html)
        let view = SourceView(
          source: report.source, diagnostics: report.diagnostics.filter { $0.isIn(found.range) }, editor: editor)
        view.write([view.lines(of: found.range)], heading: .h4, &html)
      }
    }
  }
}

extension Diagnostic {
  fileprivate func isIn(_ bytes: Range<Int>) -> Bool { location.map { bytes.contains($0.byteOffset) } ?? false }
}
