public import FeedCore

/// Writes reports for terminals: location, message, the line with a mark under it, and help.
public struct TextReport: ReportWriter {
  private let style: DiagnosticText
  private let showsAll: Bool
  private let mentionsAll: Bool
  private var repeated = RepeatedTexts<Kind>()

  /// The common properties of similar problems; an error is not hidden by remarks of the same rule.
  private struct Kind: Hashable {
    var rule: RuleID
    var severity: Severity
  }

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - usesColor: whether the output contains ANSI escape codes.
  ///   - showsAll: whether every occurrence of a repeated problem is shown; otherwise the first three of all reports,
  ///     and the number of the others.
  public init(usesColor: Bool = false, showsAll: Bool = false) {
    self.init(usesColor: usesColor, showsAll: showsAll, mentionsAll: true)
  }

  /// Creates a writer for a command, which mentions its option `--all` if it has one.
  package init(usesColor: Bool, showsAll: Bool, mentionsAll: Bool) {
    style = DiagnosticText(usesColor: usesColor)
    self.showsAll = showsAll
    self.mentionsAll = mentionsAll
  }

  public mutating func add(_ report: Report) -> [UInt8] {
    var text = ""
    for diagnostic in report.diagnostics {
      text += add(diagnostic, of: report.name) { report.source }
    }
    if report.isTruncated {
      text += "\(report.name.printable): and more: this file has more problems than --max-problems allows\n\n"
    }
    return Array(text.utf8)
  }

  public mutating func finish() -> [UInt8] {
    let texts = repeated.finish().map { rest in
      if let text = rest.text { return text }
      let files = rest.files > 1 ? " in \(rest.files) files" : ""
      return "and \(rest.count) more of \(rest.kind.rule)\(files)\(mentionsAll ? " (--all shows each)" : "")\n\n"
    }
    return Array(texts.joined().utf8)
  }

  /// Adds one problem.
  ///
  /// - Parameters:
  ///   - diagnostic: The problem.
  ///   - name: The name of its file, for a problem without a location.
  ///   - source: Returns the file that lines are quoted from, or `nil` to omit them.
  /// - Returns: The problem as text with an empty line at the end, or an empty text if it is only counted.
  package mutating func add(_ diagnostic: Diagnostic, of name: String? = nil, source: () -> Source?) -> String {
    let style = style
    func text() -> String { style.text(diagnostic, source: source(), name: name) + "\n" }
    if showsAll { return text() }
    let kind = Kind(rule: diagnostic.rule, severity: diagnostic.severity)
    return repeated.add(kind, in: diagnostic.location?.file ?? name ?? "", text: text) ?? ""
  }

  /// Returns all problems of a report as text.
  public func text(_ report: Report) -> String {
    var writer = TextReport(usesColor: style.usesColor, showsAll: showsAll, mentionsAll: mentionsAll)
    return String(utf8: (writer.add(report) + writer.finish()).dropLast())
  }

  /// Writes one problem as text.
  ///
  /// - Parameters:
  ///   - diagnostic: the problem.
  ///   - source: the file that lines are quoted from, or `nil` to omit them.
  ///   - name: the name of the file, for a problem without a location.
  /// - Returns: several lines, with a line break at the end.
  public func text(_ diagnostic: Diagnostic, source: Source?, name: String? = nil) -> String {
    style.text(diagnostic, source: source, name: name)
  }
}
