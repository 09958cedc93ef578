import FeedContent
import FeedCore
import FeedSystem
import FeedValidator
import Feedkiln

/// Prints results to standard output and problems to standard error.
struct Printer {
  private let report: TextReport
  let isQuiet: Bool

  init(color: ColorChoice, isQuiet: Bool) {
    report = TextReport(usesColor: color.usesColorInErrors)
    self.isQuiet = isQuiet
  }

  /// The number of problems of one rule that are shown.
  private static let shownPerRule = 3

  /// Prints problems with the source lines that they refer to.
  ///
  /// - Parameters:
  ///   - diagnostics: The problems; of each rule, the first three are shown and the others are counted.
  ///   - listsAll: Whether all of them are shown, or `nil` if the command has no option for this.
  func show(_ diagnostics: [Diagnostic], listsAll: Bool? = nil) {
    var source: Source?
    let counts = Dictionary(grouping: diagnostics, by: \.rule).mapValues(\.count)
    var shown: [RuleID: Int] = [:]
    for diagnostic in diagnostics {
      let number = shown[diagnostic.rule, default: 0] + 1
      shown[diagnostic.rule] = number
      if listsAll != true, number > Self.shownPerRule {
        if number == Self.shownPerRule + 1 {
          let others = counts[diagnostic.rule, default: number] - Self.shownPerRule
          note("and \(others) more of \(diagnostic.rule)\(listsAll == nil ? "" : " (--all shows each)")\n")
        }
        continue
      }
      if diagnostic.quotesSource, let file = diagnostic.location?.file, file != source?.name {
        source = Source(quoted: file)
      }
      StandardStreams.writeError(report.text(diagnostic, source: source) + "\n")
    }
  }

  /// Prints the problems of a feed.
  func showProblems(_ report: Report) {
    StandardStreams.writeError(self.report.text(report) + "\n")
  }

  func error(_ message: String) {
    StandardStreams.writeError("feedkiln: \(message.printable)\n")
  }

  /// Prints a line to standard error, separate from the result.
  func note(_ line: String) {
    StandardStreams.writeError(line + "\n")
  }

  /// Prints a line to standard output, unless the printer is quiet.
  func say(_ line: String) {
    if !isQuiet { StandardStreams.write(line + "\n") }
  }

  /// Returns the number of problems by severity, such as `2 errors, 1 warning`, or `nil` if there are none.
  static func count(_ diagnostics: some Sequence<Diagnostic>) -> String? {
    let counts = Dictionary(grouping: diagnostics, by: \.severity).mapValues(\.count)
    let parts = [Severity.error, .warning, .info].compactMap { severity in counts[severity].map(severity.counted) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
