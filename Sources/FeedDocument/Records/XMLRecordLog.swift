import FeedCore

/// What is wrong with a large XML file: each kind of mistake with its first line, and how often it was met.
///
/// No message holds anything of the file, for that may be somebody's address.
struct XMLRecordLog {
  enum Problem: Int, CaseIterable {
    case doctype, notWellFormed, truncated, undeclaredPrefix
  }

  let file: String
  private var lines: [Problem: [Int]] = [:]

  init(file: String) { self.file = file }

  mutating func add(_ problem: Problem, line: Int) {
    let isKnown = lines[problem]?.last == line || problem == .undeclaredPrefix && lines[problem] != nil
    if !isKnown { lines[problem, default: []].append(line) }
  }

  func has(_ problem: Problem) -> Bool { lines[problem] != nil }

  func diagnostics(_ findings: [XMLInputFilter.Finding: Int]) -> [Diagnostic] {
    if let refused = lines[.doctype]?.first { return [diagnostic(.doctype, refused)] }
    let problems = Problem.allCases.flatMap { problem in
      // A file that ends too early is not well-formed in its last line for no other reason.
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
        "xml/doctype", .error, "the file has a document type, which no export has, so it is not read", line,
        help: "take the <!DOCTYPE …> out if you know where it comes from")
    case .notWellFormed:
      make(
        "xml/not-well-formed", .error, "this is not well-formed XML; what it spoils is left out, and the rest is read",
        line, help: "compare what follows with the site, or export it anew")
    case .truncated:
      make(
        "xml/premature-end", .error, "the file ends in the middle", line,
        help: "export or download it anew; what is whole is read")
    case .undeclaredPrefix:
      make("xml/undeclared-prefix", .info, "a prefix that is not declared is read as what it usually means", line)
    }
  }

  private func diagnostic(_ finding: XMLInputFilter.Finding, _ line: Int) -> Diagnostic {
    switch finding {
    case .junkAtStart:
      make("xml/text-before-root", .warning, "what stands before the first “<” is passed over", line)
    case .ampersand:
      make(
        "xml/bare-ampersand", .warning, "a “&” that begins no reference is read as the character that it is", line)
    case .lessThan:
      make("xml/bare-less-than", .warning, "a “<” that begins no tag is read as the character that it is", line)
    case .controlCharacter:
      make(
        "xml/control-character", .warning, "there are control characters in the file from here on, which are left out",
        line)
    case .notUTF8:
      make(
        "encoding/malformed", .warning, "there are bytes from here on that are not UTF-8; each is read as “\u{FFFD}”",
        line, help: "export it anew as UTF-8 if letters are missing")
    }
  }

  private func make(
    _ rule: RuleID, _ severity: Severity, _ message: String, _ line: Int, help: String? = nil
  ) -> Diagnostic {
    var diagnostic = Diagnostic(
      rule, severity, message, at: SourceLocation(file: file, line: line, column: 1), help: help)
    diagnostic.quotesSource = false
    return diagnostic
  }
}
