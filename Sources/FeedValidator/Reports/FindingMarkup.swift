package import FeedCore
package import FeedDocument

/// Problems as HTML, for reports and for entries in the preview.
package enum FindingMarkup {
  /// Writes a problem in a source, with its help, line and reference.
  ///
  /// For pages about several files, each position can name its file. The class of a rule is for a style sheet that
  /// hides its problems. A link opens a position in a file.
  package static func write(
    _ diagnostic: Diagnostic, in source: Source?, heading: HTMLElement = .h3, showsFile: Bool = false,
    ruleClass: String? = nil, link: (SourceLocation) -> HTMLAttribute? = { _ in nil }, to html: inout HTMLWriter
  ) {
    let severity = diagnostic.severity.rawValue
    html.element(.article, [.class((["finding", severity] + [ruleClass].compactMap(\.self)).joined(separator: " "))]) {
      html in
      html.element(heading) { html in
        if let location = diagnostic.location {
          html.element(.span, [.class("place")]) { place(location, hasFile: showsFile, link: link, &$0) }
          html.text(" ")
        }
        html.element(.span, [.class("severity")], "\(severity):")
        html.text(" \(diagnostic.message)")
      }
      if diagnostic.quotesSource, let location = diagnostic.location { frame(location, in: source, &html) }
      for related in diagnostic.related {
        html.element(.p) { html in
          place(related.location, hasFile: related.location.file != source?.name, link: link, &html)
          html.text(": \(related.message)")
        }
        frame(related.location, in: source, &html)
      }
      if let help = diagnostic.help {
        html.element(.p) { html in
          html.element(.strong, "Help:")
          html.text(" \(help)")
        }
      }
      html.element(.p, [.class("rule")]) { html in
        html.element(.a, [.href(IRI(unchecked: diagnostic.rule.url))]) { $0.element(.code, diagnostic.rule.rawValue) }
        guard let reference = diagnostic.reference else { return }
        html.text(", see ")
        html.element(.a, [.href(IRI(unchecked: reference.url))], reference.description)
      }
    }
  }

  private static func place(
    _ location: SourceLocation, hasFile: Bool, link: (SourceLocation) -> HTMLAttribute?, _ html: inout HTMLWriter
  ) {
    let text = "\(hasFile ? "\(location.file):" : "")\(location.line):\(location.column)"
    if let target = link(location) { html.element(.a, [target], text) } else { html.text(text) }
  }

  private static func frame(_ location: SourceLocation, in source: Source?, _ html: inout HTMLWriter) {
    guard let source, location.file == source.name, let frame = CodeFrame(location, in: source), !frame.line.isEmpty
    else { return }
    let (before, marked, after) = frame.parts
    html.element(.pre, [.tabIndex(0), .role("group"), .label("Line \(location.line)")]) { html in
      html.element(.span, [.class("number")], String(location.line))
      html.text(" ")
      html.element(.code) { html in
        html.text(before)
        html.element(.mark, marked)
        html.text(after)
      }
    }
  }
}
