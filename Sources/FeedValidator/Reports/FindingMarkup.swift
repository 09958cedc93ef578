package import FeedCore

/// A problem as HTML, for reports and for entries in the preview.
package enum FindingMarkup {
  /// Writes a finding as HTML, with its line of the source, its help and its reference.
  ///
  /// - Parameters:
  ///   - diagnostic: the finding.
  ///   - source: the text that lines are quoted from, or `nil` to omit them.
  ///   - level: the level of its heading.
  ///   - showsFile: whether its location includes the file, for pages about several files.
  /// - Returns: an `article` element.
  package static func html(
    _ diagnostic: Diagnostic, _ source: Source?, level: Int = 3, showsFile: Bool = false
  ) -> String {
    let severity = diagnostic.severity
    let place =
      diagnostic.location.map { location in
        let file = showsFile ? "\(location.file):" : ""
        return "<span class=\"place\">\("\(file)\(location.line):\(location.column)".escaped)</span> "
      } ?? ""
    var html = """
      <article class="finding \(severity.rawValue)">
      <h\(level)>\(place)<span class="severity">\(severity.rawValue):</span> \(diagnostic.message.escaped)</h\(level)>

      """
    if diagnostic.quotesSource, let location = diagnostic.location { html += frame(location, source) }
    for related in diagnostic.related {
      let file = related.location.file == source?.name ? "" : "\(related.location.file):"
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

  private static func frame(_ location: SourceLocation, _ source: Source?) -> String {
    guard let source, location.file == source.name, let frame = CodeFrame(location, in: source), !frame.line.isEmpty
    else {
      return ""
    }
    let (before, marked, after) = frame.parts
    return """
      <pre tabindex="0" role="region" aria-label="Line \(location.line)"><span class="number">\(location.line)</span> \
      <code>\(before.escaped)<mark>\(marked.escaped)</mark>\(after.escaped)</code></pre>

      """
  }
}
