import FeedCore

/// Writes one HTML page that needs nothing else: no script, no other file, no network.
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
      \(HTMLReport.style)
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
    for diagnostic in report.diagnostics { html += article(diagnostic, report.source) }
    if report.isTruncated { html += "<p>This file has more problems than were to be reported.</p>\n" }
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
      <th scope="col">Remarks</th></tr></thead>
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

  private func article(_ diagnostic: Diagnostic, _ source: Source) -> String {
    let severity = diagnostic.severity
    let place = diagnostic.location.map { "<span class=\"place\">\($0.line):\($0.column)</span> " } ?? ""
    var html = """
      <article class="\(severity.rawValue)">
      <h3>\(place)<span class="severity">\(severity == .info ? "remark" : severity.rawValue):</span> \(diagnostic.message.escaped)</h3>

      """
    if diagnostic.quotesSource, let location = diagnostic.location { html += frame(location, source) }
    for related in diagnostic.related {
      let file = related.location.file == source.name ? "" : "\(related.location.file):"
      let place = "\(file)\(related.location.line):\(related.location.column)"
      html += "<p>\(place.escaped): \(related.message.escaped)</p>\n" + frame(related.location, source)
    }
    if let help = diagnostic.help { html += "<p><strong>Help:</strong> \(help.escaped)</p>\n" }
    html += "<p class=\"rule\"><code>\(diagnostic.rule.rawValue.escaped)</code>"
    if let reference = diagnostic.reference {
      html += ", see <a href=\"\(reference.url.escaped)\">\(reference.description.escaped)</a>"
    }
    return html + "</p>\n</article>\n"
  }

  private func frame(_ location: SourceLocation, _ source: Source) -> String {
    guard location.file == source.name, let frame = CodeFrame(location, in: source), !frame.line.isEmpty else {
      return ""
    }
    let (before, marked, after) = frame.parts
    return """
      <pre tabindex="0" role="region" aria-label="Line \(location.line)"><span class="number">\(location.line)</span> \
      <code>\(before.escaped)<mark>\(marked.escaped)</mark>\(after.escaped)</code></pre>

      """
  }
}
