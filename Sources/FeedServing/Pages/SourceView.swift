import FeedCore
import FeedDocument
import FeedValidator

/// Lines of a document with their numbers, and the problems below the lines that have them.
struct SourceView {
  /// The maximum number of bytes of a line that are shown.
  private static let lineLimit = 4000

  let source: Source
  let diagnostics: [Diagnostic]
  let editor: EditorLinks

  /// Writes ranges of lines, which must be in order, and between them links to the page that shows all lines, if any.
  func write(_ ranges: [ClosedRange<Int>], all path: String? = nil, heading: HTMLElement, _ html: inout HTMLWriter) {
    let byLine = Dictionary(grouping: diagnostics) { $0.location?.line ?? 1 }
    html.element(.div, [.class("source")]) { html in
      var next = 1
      for range in ranges {
        gap(next..<range.lowerBound, path: path, &html)
        for line in range {
          let found = byLine[line] ?? []
          self.line(line, with: found, &html)
          for diagnostic in found {
            FindingMarkup.write(diagnostic, in: nil, heading: heading, link: editor.link, to: &html)
          }
        }
        next = range.upperBound + 1
      }
      gap(next..<source.lineCount + 1, path: path, &html)
    }
  }

  /// Returns the lines of a range of bytes.
  func lines(of bytes: Range<Int>) -> ClosedRange<Int> {
    let first = source.location(bytes.lowerBound).line
    return first...max(first, source.location(max(bytes.lowerBound, bytes.upperBound - 1)).line)
  }

  private func gap(_ lines: Range<Int>, path: String?, _ html: inout HTMLWriter) {
    guard let path, !lines.isEmpty else { return }
    html.element(.p, [.class("gap")]) { html in
      html.element(.a, [.path("\(path)#line-\(lines.lowerBound)")], "\(lines.count.counted("line")) not shown")
    }
  }

  private func line(_ number: Int, with found: [Diagnostic], _ html: inout HTMLWriter) {
    let bytes = source.line(number)
    let shown = bytes.prefix(Self.lineLimit)
    html.element(.p, [.class(found.isEmpty ? "line" : "line found"), .id("line-\(number)")]) { html in
      html.element(.span, [.class("number")], String(number))
      html.element(.code) { html in
        var start = shown.startIndex
        for location in found.compactMap(\.location).sorted(by: { $0.byteOffset < $1.byteOffset }) {
          let from = max(start, min(location.byteOffset, shown.endIndex))
          let to = max(from, min(location.byteOffset + max(1, location.byteCount), shown.endIndex))
          guard from < to else { continue }
          html.text(String(utf8: shown[start..<from]))
          html.element(.mark, String(utf8: shown[from..<to]))
          start = to
        }
        html.text(String(utf8: shown[start...]))
        if shown.count < bytes.count { html.text("… \((bytes.count - shown.count).counted("byte")) not shown") }
      }
    }
  }
}
