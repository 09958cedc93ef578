import FeedCore

/// Writes GitHub’s workflow commands, which show each problem at its line in a pull request.
public struct GitHubReport: ReportWriter {
  public init() {}

  public func add(_ report: Report) -> [UInt8] {
    Array(report.diagnostics.map { command($0, report.source) + "\n" }.joined().utf8)
  }

  private func command(_ diagnostic: Diagnostic, _ source: Source) -> String {
    var properties: [String] = []
    if let location = diagnostic.location {
      properties.append("file=\(Self.property(location.file))")
      properties.append("line=\(location.line)")
      let end = source.location(location.byteOffset + location.byteCount)
      if location.file == source.name, location.byteCount > 0, end.line == location.line {
        properties += ["col=\(location.column)", "endColumn=\(end.column)"]
      } else {
        properties.append("col=\(location.column)")
      }
    }
    properties.append("title=\(Self.property(diagnostic.rule.rawValue))")
    let lines = [
      diagnostic.message, diagnostic.help.map { "help: \($0)" }, diagnostic.reference.map { "see: \($0) <\($0.url)>" },
    ]
    let message = lines.compactMap { $0 }.joined(separator: "\n")
    return "::\(diagnostic.severity.command) \(properties.joined(separator: ","))::\(Self.data(message))"
  }

  /// Escapes the message of a command, which a line break would end.
  private static func data(_ text: String) -> String {
    escape(text) { $0 == "%" || $0 == "\r" || $0 == "\n" }
  }

  /// Escapes the value of a property, which a line break, comma or colon would end.
  private static func property(_ text: String) -> String {
    escape(text) { $0 == "%" || $0 == "\r" || $0 == "\n" || $0 == ":" || $0 == "," }
  }

  private static func escape(_ text: String, _ mustEscape: (Unicode.Scalar) -> Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if mustEscape(scalar) {
        result += "%" + String(hexadecimal: UInt64(scalar.value), width: 2, uppercase: true)
      } else {
        result.unicodeScalars.append(scalar.isControl ? " " : scalar)
      }
    }
    return result
  }
}

extension Severity {
  fileprivate var command: String {
    switch self {
    case .info: "notice"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
