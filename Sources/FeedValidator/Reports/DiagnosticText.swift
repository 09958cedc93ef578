import FeedCore

/// Writes one problem for terminals: location, message, the line with a mark under it, and help.
struct DiagnosticText: Sendable {
  /// Whether the text contains the color codes of terminals.
  var usesColor: Bool

  /// Writes a problem.
  ///
  /// - Parameters:
  ///   - diagnostic: The problem.
  ///   - source: The file that lines are quoted from, or `nil` to omit them.
  ///   - name: The name of the file, for a problem without a location.
  /// - Returns: Several lines, with a line break at the end.
  func text(_ diagnostic: Diagnostic, source: Source?, name: String?) -> String {
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
