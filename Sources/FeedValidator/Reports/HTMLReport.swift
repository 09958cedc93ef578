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

  /// A rule with problems, for the filter.
  private struct FoundRule {
    /// A number in the order of the first problems, for its class and the id of its control.
    var number: Int
    var count = 0
  }

  private var totals = Totals()
  private var files: [File] = []
  private var rules: [RuleID: FoundRule] = [:]

  public init() {}

  public mutating func add(_ report: Report) -> [UInt8] {
    totals.add(report)
    var file = File(
      name: report.name, errors: report.errorCount, warnings: report.warningCount, infos: report.count(.info),
      anchor: "file-\(files.count + 1)")
    for diagnostic in report.diagnostics {
      let next = rules.count + 1
      rules[diagnostic.rule, default: FoundRule(number: next)].count += 1
    }
    var html = HTMLWriter(fragment: ())
    html.element(.section, [.labelledBy(file.anchor)]) { html in
      html.element(.h2, [.id(file.anchor)], report.name)
      if report.diagnostics.isEmpty { html.element(.p, [.class("clean")], "No problems.") }
      let found = FindingsByEntry(report)
      for diagnostic in found.ofFeed { write(diagnostic, in: report.source, heading: .h3, &html) }
      for (index, (entry, diagnostics)) in found.entries.enumerated() {
        let anchor = "\(file.anchor)-entry-\(index + 1)"
        html.element(.section, [.class("entry"), .labelledBy(anchor)]) { html in
          html.element(.h3, [.id(anchor)], entry.heading)
          for diagnostic in diagnostics { write(diagnostic, in: report.source, heading: .h4, &html) }
        }
      }
      if report.isTruncated { html.element(.p, "This file has more problems than the limit of reported problems.") }
    }
    file.section = html.bytes
    files.append(file)
    return []
  }

  private func write(_ diagnostic: Diagnostic, in source: Source?, heading: HTMLElement, _ html: inout HTMLWriter) {
    FindingMarkup.write(
      diagnostic, in: source, heading: heading, ruleClass: rules[diagnostic.rule].map { "rule-\($0.number)" }, to: &html
    )
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
        html.void(.meta, [.contentSecurityPolicy("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'")])
        html.element(.title, "Feed report")
        html.style(FindingMarkup.style)
        html.style(HTMLReport.style)
        if rules.count > 1 { html.style(HTMLReport.hidingRule, upTo: rules.count) }
      }
      html.element(.body) { html in
        html.element(.header) { $0.element(.h1, "Feed report") }
        html.element(.main) { html in
          summary(of: files, &html)
          filter(&html)
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

  /// Writes a checkbox for each severity and each rule; a style sheet hides the problems of those that are not checked.
  private func filter(_ html: inout HTMLWriter) {
    guard rules.count > 1 else { return }
    html.element(.section, [.class("filter"), .labelledBy("filter")]) { html in
      html.element(.h2, [.id("filter")], "Filter")
      html.element(.fieldset) { html in
        html.element(.legend, "Severities")
        let counts = [(Severity.error, totals.errors), (.warning, totals.warnings), (.info, totals.infos)]
        for (severity, count) in counts where count > 0 {
          choice("show-\(severity.rawValue)", &html) { $0.text(severity.counted(count)) }
        }
      }
      html.element(.fieldset) { html in
        html.element(.legend, "Rules")
        for (id, rule) in rules.sorted(by: { ($1.value.count, $0.value.number) < ($0.value.count, $1.value.number) }) {
          choice("show-rule-\(rule.number)", &html) { html in
            html.element(.code, id.rawValue)
            html.text(" \(rule.count)")
          }
        }
      }
    }
  }

  private func choice(_ id: String, _ html: inout HTMLWriter, label: (inout HTMLWriter) -> Void) {
    html.element(.label) { html in
      html.void(.input, [.type("checkbox"), .id(id), .checked])
      html.text(" ")
      label(&html)
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
