import FeedCore

/// The problems of a large XML file, each kind with the lines where it occurs.
///
/// Messages never quote the file, because it can contain e-mail addresses.
struct XMLRecordLog {
  enum Problem: Int, CaseIterable {
    case doctype, notWellFormed, truncated, undeclaredPrefix
  }

  let file: String
  private var lines: [Problem: [Int]] = [:]
  /// The causes of syntax errors by line, in names of elements only.
  private var reasons: [Int: String] = [:]

  init(file: String) { self.file = file }

  mutating func add(_ problem: Problem, line: Int, reason: String? = nil) {
    if let reason, reasons[line] == nil { reasons[line] = reason }
    let isKnown = lines[problem]?.last == line || problem == .undeclaredPrefix && lines[problem] != nil
    if !isKnown { lines[problem, default: []].append(line) }
  }

  func has(_ problem: Problem) -> Bool { lines[problem] != nil }

  func diagnostics(_ findings: [XMLInputFilter.Finding: Int]) -> [Diagnostic] {
    if let refused = lines[.doctype]?.first { return [diagnostic(.doctype, refused)] }
    let problems = Problem.allCases.flatMap { problem in
      // A truncated file is reported once, not also as not well-formed.
      let truncated = problem == .notWellFormed ? lines[.truncated] ?? [] : []
      return (lines[problem] ?? []).filter { !truncated.contains($0) }.prefix(100).map { diagnostic(problem, $0) }
    }
    return (problems + findings.map { diagnostic($0.key, $0.value) }).sorted {
      ($0.location?.line ?? 0, $0.rule) < ($1.location?.line ?? 0, $1.rule)
    }
  }

  private func diagnostic(_ problem: Problem, _ line: Int) -> Diagnostic {
    switch problem {
    case .doctype:
      make(
        .xmlDoctype, severity: .error, "file with a document type was not read", line: line,
        help: "remove the <!DOCTYPE …> if you know where it comes from")
    case .notWellFormed:
      make(
        .xmlNotWellFormed, severity: .error,
        "XML is not well-formed\(reasons[line].map { ": \($0)" } ?? "; the records it affects were skipped")",
        line: line, help: "compare the records after it with the site, or export the file again")
    case .truncated:
      make(
        .xmlPrematureEnd, severity: .error, "file is incomplete", line: line,
        help: "complete records were imported; export the file again for the rest")
    case .undeclaredPrefix:
      make(.xmlUndeclaredPrefix, severity: .info, "undeclared prefix was read with its usual meaning", line: line)
    }
  }

  private func diagnostic(_ finding: XMLInputFilter.Finding, _ line: Int) -> Diagnostic {
    switch finding {
    case .junkAtStart:
      make(.xmlTextBeforeRoot, severity: .warning, "text before the first “<” is ignored", line: line)
    case .ampersand:
      make(
        .xmlBareAmpersand, severity: .warning, "unescaped “&” was read as text", line: line)
    case .lessThan:
      make(.xmlBareLessThan, severity: .warning, "unescaped “<” was read as text", line: line)
    case .controlCharacter:
      make(
        .xmlControlCharacter, severity: .warning, "control characters were removed, starting here",
        line: line)
    case .notUTF8:
      make(
        .encodingMalformed, severity: .warning, "bytes that are not UTF-8 were read as “\u{FFFD}”, starting here",
        line: line, help: "export the file again as UTF-8 if letters are missing")
    }
  }

  private func make(
    _ rule: RuleDescription, severity: Severity, _ message: String, line: Int, help: String? = nil
  ) -> Diagnostic {
    var diagnostic = Diagnostic(
      rule, message, at: SourceLocation(file: file, line: line, column: 1), help: help, severity: severity)
    diagnostic.quotesSource = false
    return diagnostic
  }
}
