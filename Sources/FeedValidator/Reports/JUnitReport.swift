public import FeedCore

/// Writes JUnit XML, which CI servers show as tests: one suite per file, one test case per problem.
///
/// A file without problems is one test that passes.
public struct JUnitReport: ReportWriter {
  /// The severity from which a problem is a failed test.
  public var failsFrom: Severity

  /// Creates a writer.
  ///
  /// - Parameter failsFrom: the severity from which a problem is a failed test.
  public init(failsFrom: Severity = .error) {
    self.failsFrom = failsFrom
  }

  public func start() -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"\(Product.name)\">\n".utf8)
  }

  public func add(_ report: Report) -> [UInt8] {
    let failures = report.diagnostics.count { $0.severity >= failsFrom }
    let file = report.name.escaped
    var text = "  <testsuite name=\"\(file)\" tests=\"\(max(1, report.diagnostics.count))\" failures=\"\(failures)\">\n"
    if report.diagnostics.isEmpty {
      text += "    <testcase classname=\"\(Product.name)\" name=\"no problems\" file=\"\(file)\"/>\n"
    }
    for diagnostic in report.diagnostics { text += testCase(diagnostic, file) }
    return Array((text + "  </testsuite>\n").utf8)
  }

  public func finish() -> [UInt8] { Array("</testsuites>\n".utf8) }

  private func testCase(_ diagnostic: Diagnostic, _ file: String) -> String {
    let place = diagnostic.location.map { "\($0.line):\($0.column) " } ?? ""
    let line = diagnostic.location.map { " line=\"\($0.line)\"" } ?? ""
    let name = "\(place)\(diagnostic.message)".escaped
    let details = [
      diagnostic.location.map { "\($0.file):\($0.line):\($0.column)" }, diagnostic.help.map { "help: \($0)" },
      diagnostic.reference.map { "see: \($0) <\($0.url)>" }, diagnostic.context.node.map { "node: \($0)" },
    ].compactMap { $0?.printable.escaped }.joined(separator: "\n")
    let outcome =
      diagnostic.severity >= failsFrom
      ? "<failure type=\"\(diagnostic.severity.rawValue)\" message=\"\(diagnostic.message.escaped)\">\(details)</failure>"
      : "<system-out>\(diagnostic.severity.rawValue): \(diagnostic.message.escaped)\n\(details)</system-out>"
    return """
          <testcase classname="\(diagnostic.rule)" name="\(name)" file="\(file)"\(line)>
            \(outcome)
          </testcase>

      """
  }
}
