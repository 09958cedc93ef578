public import FeedCore

/// Shows diagnostics to people: the place, the sentence, the line with a mark under it, and what to do.
public struct TextReport: Sendable {
  public var usesColor: Bool

  public init(usesColor: Bool = false) {
    self.usesColor = usesColor
  }

  public func text(_ report: Report) -> String {
    report.diagnostics.map { text($0, source: report.source, name: report.name) }.joined(separator: "\n")
  }

  /// One diagnostic; with a source its line is shown, and a name stands where there is no place.
  public func text(_ diagnostic: Diagnostic, source: Source?, name: String? = nil) -> String {
    var lines: [String] = []
    let place = diagnostic.location.map { "\($0.file):\($0.line):\($0.column): " } ?? name.map { "\($0): " } ?? ""
    lines.append(
      style(place, .bold) + style("\(diagnostic.severity.rawValue): ", .severity(diagnostic.severity))
        + style(diagnostic.message, .bold))
    if diagnostic.quotesSource, let location = diagnostic.location, let source { lines += frame(location, source, "^") }
    for related in diagnostic.related {
      let place = related.location
      let file = place.file == diagnostic.location?.file ? "" : place.file + ":"
      lines.append("  \(file)\(place.line):\(place.column): \(related.message)")
      if let source, source.name == related.location.file { lines += frame(related.location, source, "-") }
    }
    if let help = diagnostic.help { lines.append("  help: \(help)") }
    if let reference = diagnostic.reference { lines.append("  see: \(reference) <\(reference.url)>") }
    lines.append("  rule: \(diagnostic.rule)")
    return lines.joined(separator: "\n") + "\n"
  }

  private func frame(_ location: SourceLocation, _ source: Source, _ mark: String) -> [String] {
    guard let frame = CodeFrame(location, in: source) else { return [] }
    let number = String(location.line)
    let margin = String(repeating: " ", count: number.count)
    return [
      "  \(number) | \(frame.line)",
      "  \(margin) | \(style(String(repeating: " ", count: frame.start) + String(repeating: mark, count: frame.count), .bold))",
    ]
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

/// A line of a source, cut to what fits a screen, and the part of it that is meant.
struct CodeFrame {
  let line: String
  /// Characters before the part, and in it.
  let start: Int
  let count: Int

  private static let width = 100

  init?(_ location: SourceLocation, in source: Source) {
    guard location.line <= source.lineCount else { return nil }
    let text = String(utf8: source.line(location.line)).unicodeScalars.map {
      $0.value < 0x20 || $0.value == 0x7F ? " " : $0
    }
    let column = min(location.column - 1, text.count)
    let last = min(location.byteOffset + location.byteCount, source.bytes.count)
    let marked = String(utf8: source.bytes[min(location.byteOffset, last)..<last]).unicodeScalars.prefix { $0 != "\n" }
    let first =
      text.count <= CodeFrame.width ? 0 : min(max(0, column - CodeFrame.width / 3), text.count - CodeFrame.width)
    let shown = text[first...].prefix(CodeFrame.width)
    var line = String(String.UnicodeScalarView(shown))
    if first > 0 { line = "…" + line }
    if first + shown.count < text.count { line += "…" }
    self.line = line
    start = column - first + (first > 0 ? 1 : 0)
    count = max(1, min(marked.count, first + shown.count - column))
  }
}
