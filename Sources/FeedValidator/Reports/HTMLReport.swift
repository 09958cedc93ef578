import FeedCore
import FeedDocument

/// Writes one HTML page that needs no other file, script or network.
///
/// The totals are at the top, then the files, those with the most errors first. So the page is written when all reports
/// are known; until then, only the HTML of each is kept.
public struct HTMLReport: ReportWriter {
  /// The part of the page about one file.
  private struct File {
    var name: String
    var errors: Int
    var warnings: Int
    var infos: Int
    var section: [UInt8] = []
    /// The id of its heading.
    var anchor: String
  }

  private var totals = Totals()
  private var files: [File] = []

  public init() {}

  public mutating func add(_ report: Report) -> [UInt8] {
    totals.add(report)
    var file = File(
      name: report.name, errors: report.errorCount, warnings: report.warningCount, infos: report.count(.info),
      anchor: "file-\(files.count + 1)")
    var html = HTMLWriter(fragment: ())
    html.element(.section, [.labelledBy(file.anchor)]) { html in
      html.element(.h2, [.id(file.anchor)], report.name)
      if report.diagnostics.isEmpty { html.element(.p, [.class("clean")], "No problems.") }
      let found = FindingsByEntry(report)
      for diagnostic in found.ofFeed { FindingMarkup.write(diagnostic, in: report.source, to: &html) }
      for (index, (entry, diagnostics)) in found.entries.enumerated() {
        let anchor = "\(file.anchor)-entry-\(index + 1)"
        html.element(.section, [.class("entry"), .labelledBy(anchor)]) { html in
          html.element(.h3, [.id(anchor)], entry.heading)
          for diagnostic in diagnostics {
            FindingMarkup.write(diagnostic, in: report.source, heading: .h4, to: &html)
          }
        }
      }
      if report.isTruncated { html.element(.p, "This file has more problems than the limit of reported problems.") }
    }
    file.section = html.bytes
    files.append(file)
    return []
  }

  public func finish() -> [UInt8] {
    let files = files.enumerated().sorted { a, b in
      (b.element.errors, b.element.warnings, b.element.infos, a.offset)
        < (a.element.errors, a.element.warnings, a.element.infos, b.offset)
    }.map(\.element)
    var html = HTMLWriter()
    html.element(.html, [.lang("en")]) { html in
      html.element(.head) { html in
        html.void(.meta, [.charset])
        html.void(.meta, [.viewport])
        html.void(.meta, [.colorScheme])
        html.element(.title, "Feed report")
        html.style(FindingMarkup.style)
        html.style(HTMLReport.style)
      }
      html.element(.body) { html in
        html.element(.header) { $0.element(.h1, "Feed report") }
        html.element(.main) { html in
          summary(of: files, &html)
          for file in files { html.markup(file.section) }
        }
        html.element(.footer) { $0.element(.p, "\(Product.name) \(Product.version)") }
      }
    }
    return html.bytes
  }

  private func summary(of files: [File], _ html: inout HTMLWriter) {
    html.element(.section, [.labelledBy("summary")]) { html in
      html.element(.h2, [.id("summary")], "Summary")
      html.element(.table) { html in
        html.element(.thead) { html in
          html.element(.tr) { html in
            for heading in ["File", "Errors", "Warnings", "Infos"] { html.element(.th, [.scope("col")], heading) }
          }
          row(counts: [totals.errors, totals.warnings, totals.infos], &html) { $0.text("All files: \(totals.files)") }
        }
        html.element(.tbody) { html in
          for file in files {
            row(counts: [file.errors, file.warnings, file.infos], &html) { html in
              html.element(.a, [.path("#\(file.anchor)")], file.name)
            }
          }
        }
      }
    }
  }

  private func row(counts: [Int], _ html: inout HTMLWriter, heading: (inout HTMLWriter) -> Void) {
    html.element(.tr) { html in
      html.element(.th, [.scope("row")], content: heading)
      for count in counts { html.element(.td, String(count)) }
    }
  }
}

extension EntryFacts {
  /// The title of an entry, or its id if it has no title.
  fileprivate var heading: String {
    [title, id].compactMap(\.self).first { !$0.isEmpty } ?? "An entry without a title and an id"
  }
}
