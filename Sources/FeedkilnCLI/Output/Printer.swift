import FeedContent
import FeedCore
import FeedSystem
import FeedValidator
import Feedkiln

/// Prints results to standard output and problems to standard error.
struct Printer {
  private let usesColor: Bool
  let isQuiet: Bool

  init(color: ColorChoice, isQuiet: Bool) {
    usesColor = color.usesColorInErrors
    self.isQuiet = isQuiet
  }

  /// Prints problems with the source lines that they refer to.
  ///
  /// - Parameters:
  ///   - diagnostics: The problems; of each rule, the first three are shown and the others are counted.
  ///   - listsAll: Whether all of them are shown, or `nil` if the command has no option for this.
  func show(_ diagnostics: [Diagnostic], listsAll: Bool? = nil) {
    var report = report(listsAll)
    var source: Source?
    for diagnostic in diagnostics {
      let text = report.add(diagnostic) {
        if diagnostic.quotesSource, let file = diagnostic.location?.file, file != source?.name {
          source = Source(quoted: file)
        }
        return source
      }
      StandardStreams.writeError(text)
    }
    StandardStreams.writeError(String(utf8: report.finish()))
  }

  /// Prints the problems of feeds.
  ///
  /// - Parameters:
  ///   - reports: The reports on the feeds; of each rule, the first three problems in all of them are shown.
  ///   - listsAll: Whether all problems are shown, or `nil` if the command has no option for this.
  func show(_ reports: [Report], listsAll: Bool?) {
    var text = report(listsAll)
    for report in reports { StandardStreams.writeError(String(utf8: text.add(report))) }
    StandardStreams.writeError(String(utf8: text.finish()))
  }

  private func report(_ listsAll: Bool?) -> TextReport {
    TextReport(usesColor: usesColor, showsAll: listsAll == true, mentionsAll: listsAll != nil)
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
