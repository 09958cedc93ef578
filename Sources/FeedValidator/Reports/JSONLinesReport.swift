package import FeedCore

/// Writes one line of JSON per file, for programs.
public struct JSONLinesReport: ReportWriter {
  /// The version of a line’s format, with the meaning of `JSONReport.formatVersion`.
  public static let formatVersion = "1.0"

  public init() {}

  /// Returns the report as one line, with its line break.
  public func line(_ report: Report) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("formatVersion", JSONLinesReport.formatVersion)
      json.members(of: report)
      json.array("diagnostics", of: report.diagnostics) { json, diagnostic in
        json.object { $0.members(of: diagnostic) }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  public func add(_ report: Report) -> [UInt8] { line(report) }
}

extension JSONWriter {
  mutating func members(of report: Report) {
    member("path", report.name)
    member("format", report.format.rawValue)
    member("valid", report.isValid)
    member("errors", report.errorCount)
    member("warnings", report.warningCount)
  }

  package mutating func members(of diagnostic: Diagnostic) {
    member("rule", diagnostic.rule.rawValue)
    member("severity", diagnostic.severity.rawValue)
    member("message", diagnostic.message)
    member("line", diagnostic.location?.line)
    member("column", diagnostic.location?.column)
    member("node", diagnostic.context.node)
    member("element", diagnostic.context.element)
    member("parent", diagnostic.context.parent)
    member("value", diagnostic.context.value)
    member("help", diagnostic.help)
    member("reference", diagnostic.reference?.url)
    array("w3c", of: RuleCatalog.validator[diagnostic.rule]?.w3c ?? []) { $0.value($1) }
  }
}
