import FeedCore
import FeedDocument
import FeedPages
import FeedValidator
import FeedVocabulary
import Feedkiln

/// The page of a document’s source, with its problems at their lines.
struct SourcePage {
  static let prefix = "/-/source/"

  /// The number of lines up to which a document is always shown completely.
  private static let linesShown = 400
  /// The maximum number of lines on a page.
  private static let lineLimit = 50_000
  /// The number of lines before and after a problem.
  private static let context = 3
  /// The number of lines at the beginning of a document.
  private static let head = 12

  static func path(of document: PlannedFeed.Document) -> String {
    let segments = document.path.split(separator: "/")
    return prefix + segments.map { IRI.percentEncodingSegment(String($0)) }.joined(separator: "/")
  }

  let document: PlannedFeed.Document
  let report: FeedValidator.Report
  let feed: FeedSummary
  let showsAll: Bool
  let editor: EditorLinks

  func body(_ page: inout PreviewPage) {
    page.title = "Source of \(document.path)"
    page.content = { html in
      html.element(.h1, document.path)
      html.element(.p) { html in
        html.element(.a, [.path(feed.page)], feed.title)
        html.text(" as \(document.format.title)")
      }
      let counts = report.diagnostics.reduce(into: [:]) { $0[$1.severity, default: 0] += 1 }
      html.element(.p, [.class("quiet")]) { html in
        html.text("\(report.source.lineCount.counted("line")), \(Statistics.size(report.source.bytes.count)), ")
        html.text(Statistics.findings(counts))
        let all = Self.path(of: document)
        if ranges.count > 1 || ranges.last?.upperBound != report.source.lineCount {
          html.text(" · ")
          html.element(.a, [.path("\(all)?all=1")], "Show all lines")
        }
      }
      let view = SourceView(source: report.source, diagnostics: report.diagnostics, editor: editor)
      view.write(ranges, all: "\(Self.path(of: document))?all=1", heading: .h2, &html)
    }
  }

  /// The lines to show: all, or the beginning and those around problems.
  private var ranges: [ClosedRange<Int>] {
    let count = report.source.lineCount
    guard !showsAll, count > Self.linesShown else { return [1...min(count, Self.lineLimit)] }
    var ranges = [1...min(count, Self.head)]
    for line in Set(report.diagnostics.compactMap(\.location?.line)).sorted() {
      let range = max(1, line - Self.context)...min(count, line + Self.context)
      if let last = ranges.last, range.lowerBound <= last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    return ranges
  }
}
