public import FeedCore

/// Writes reports for terminals: location, message, the line with a mark under it, and help.
public struct TextReport: ReportWriter {
  /// Whether the text contains the color codes of terminals.
  public var usesColor: Bool
  /// Whether every occurrence of a repeated problem is shown; otherwise the first three, and the number of the others.
  public var showsAll: Bool

  /// The number of problems per rule and file that are shown.
  private static let shownPerRule = 3

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - usesColor: whether the output contains ANSI escape codes.
  ///   - showsAll: whether every occurrence of a repeated problem is shown.
  public init(usesColor: Bool = false, showsAll: Bool = false) {
    self.usesColor = usesColor
    self.showsAll = showsAll
  }

  public func add(_ report: Report) -> [UInt8] {
    let text = text(report)
    return text.isEmpty ? [] : Array((text + "\n").utf8)
  }

  /// Returns all problems of a report as text.
  public func text(_ report: Report) -> String {
    let counts = showsAll ? [:] : Dictionary(grouping: report.diagnostics, by: \.rule).mapValues(\.count)
    var shown: [RuleID: Int] = [:]
    var parts: [String] = []
    for diagnostic in report.diagnostics {
      let count = counts[diagnostic.rule] ?? 0
      let place = shown[diagnostic.rule, default: 0] + 1
      shown[diagnostic.rule] = place
      let isCut = count > TextReport.shownPerRule + 1
      if isCut, place > TextReport.shownPerRule { continue }
      parts.append(text(diagnostic, source: report.source, name: report.name))
      if isCut, place == TextReport.shownPerRule {
        parts.append("\(report.name.printable): and \(count - place) more of \(diagnostic.rule) (--all shows each)\n")
      }
    }
    if report.isTruncated {
      parts.append(
        "\(report.name.printable): and more: this file has more problems than --max-problems allows\n")
    }
    return parts.joined(separator: "\n")
  }

  /// Writes one diagnostic as text.
  ///
  /// - Parameters:
  ///   - diagnostic: the diagnostic.
  ///   - source: the file that lines are quoted from, or `nil` to omit them.
  ///   - name: the name of the file, for a diagnostic without a location.
  /// - Returns: several lines, with a line break at the end.
  public func text(_ diagnostic: Diagnostic, source: Source?, name: String? = nil) -> String {
    var lines: [String] = []
    let place =
      diagnostic.location.map { "\($0.file.printable):\($0.line):\($0.column): " }
      ?? name.map { "\($0.printable): " } ?? ""
    lines.append(
      style(place, .bold) + style("\(diagnostic.severity.rawValue): ", .severity(diagnostic.severity))
        + style(diagnostic.message.printable, .bold))
    if diagnostic.quotesSource, let location = diagnostic.location, let source, source.name == location.file {
      lines += frame(location, in: source, mark: "^")
    }
    for related in diagnostic.related {
      let file = related.location.file == diagnostic.location?.file ? "" : related.location.file.printable + ":"
      lines.append("  \(file)\(related.location.line):\(related.location.column): \(related.message.printable)")
      if let source, source.name == related.location.file { lines += frame(related.location, in: source, mark: "-") }
    }
    if let help = diagnostic.help { lines.append("  help: \(help.printable)") }
    if let reference = diagnostic.reference { lines.append("  see: \(reference) <\(reference.url)>") }
    lines.append("  rule: \(diagnostic.rule)")
    return lines.joined(separator: "\n") + "\n"
  }

  private func frame(_ location: SourceLocation, in source: Source, mark: String) -> [String] {
    guard let frame = CodeFrame(location, in: source) else { return [] }
    let number = String(location.line)
    let margin = String(repeating: " ", count: number.count)
    let pointer = String(repeating: " ", count: frame.start) + String(repeating: mark, count: frame.count)
    return ["  \(number) | \(frame.line)", "  \(margin) | \(style(pointer, .bold))"]
  }

  private enum Style {
    case bold
    case severity(Severity)
  }

  private func style(_ text: String, _ style: Style) -> String {
    guard usesColor, !text.isEmpty else { return text }
    let code =
      switch style {
      case .bold: "1"
      case .severity(.error): "1;31"
      case .severity(.warning): "1;33"
      case .severity(.info): "1;36"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
