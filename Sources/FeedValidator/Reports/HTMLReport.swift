import FeedCore

/// Writes one self-contained HTML page, without scripts, other files or network access.
public struct HTMLReport: ReportWriter {
  private var totals = Totals()
  private var files: [(name: String, errors: Int, warnings: Int, infos: Int)] = []

  public init() {}

  public func start() -> [UInt8] {
    Array(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>Feed report</title>
      <style>
      \(FindingMarkup.style)\(HTMLReport.style)
      </style>
      </head>
      <body>
      <header>
      <h1>Feed report</h1>
      <p><a href="#summary">Summary of all files</a></p>
      </header>
      <main>

      """.utf8)
  }

  public mutating func add(_ report: Report) -> [UInt8] {
    totals.add(report)
    files.append((report.name, report.errorCount, report.warningCount, report.count(.info)))
    let number = files.count
    var html = "<section aria-labelledby=\"file-\(number)\">\n<h2 id=\"file-\(number)\">\(report.name.escaped)</h2>\n"
    if report.diagnostics.isEmpty { html += "<p class=\"clean\">No problems.</p>\n" }
    let found = FindingsByEntry(report)
    for diagnostic in found.ofFeed { html += FindingMarkup.html(diagnostic, report.source) }
    for (index, (entry, diagnostics)) in found.entries.enumerated() {
      let id = "file-\(number)-entry-\(index + 1)"
      html += """
        <section class="entry" aria-labelledby="\(id)">
        <h3 id="\(id)">\(entry.heading.escaped)</h3>

        """
      for diagnostic in diagnostics { html += FindingMarkup.html(diagnostic, report.source, level: 4) }
      html += "</section>\n"
    }
    if report.isTruncated { html += "<p>This file has more problems than the limit allows.</p>\n" }
    return Array((html + "</section>\n").utf8)
  }

  public func finish() -> [UInt8] {
    let rows = files.enumerated().map { index, file in
      """
      <tr><th scope="row"><a href="#file-\(index + 1)">\(file.name.escaped)</a></th>\
      <td>\(file.errors)</td><td>\(file.warnings)</td><td>\(file.infos)</td></tr>

      """
    }
    return Array(
      """
      <section aria-labelledby="summary">
      <h2 id="summary">Summary</h2>
      <table>
      <thead><tr><th scope="col">File</th><th scope="col">Errors</th><th scope="col">Warnings</th>\
      <th scope="col">Infos</th></tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      <tfoot><tr><th scope="row">All files: \(totals.files)</th>\
      <td>\(totals.errors)</td><td>\(totals.warnings)</td><td>\(totals.infos)</td></tr></tfoot>
      </table>
      </section>
      </main>
      <footer><p>\(Product.name) \(Product.version)</p></footer>
      </body>
      </html>

      """.utf8)
  }
}

extension EntryFacts {
  /// The title of an entry, or its id if it has no title.
  fileprivate var heading: String {
    [title, id].compactMap(\.self).first { !$0.isEmpty } ?? "An entry without a title and an id"
  }
}
