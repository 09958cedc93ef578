import FeedContent
import FeedCore
import FeedSystem
import FeedValidator
import Feedkiln

/// Says things to people: results on standard output, problems of the run on standard error.
struct Printer {
  private let report: TextReport
  let isQuiet: Bool

  init(color: ColorChoice, isQuiet: Bool) {
    report = TextReport(usesColor: color.usesColorInErrors)
    self.isQuiet = isQuiet
  }

  /// Shows problems of the content, each with the line that it is about.
  func show(_ diagnostics: [Diagnostic]) {
    var source: Source?
    for diagnostic in diagnostics {
      if diagnostic.quotesSource, let file = diagnostic.location?.file, file != source?.name {
        source = Source(quoted: file)
      }
      StandardStreams.writeError(report.text(diagnostic, source: source) + "\n")
    }
  }

  /// Shows what is wrong with a feed that is being built.
  func showProblems(_ report: Report) {
    StandardStreams.writeError(self.report.text(report) + "\n")
  }

  func error(_ message: String) {
    StandardStreams.writeError("feedkiln: \(message.printable)\n")
  }

  /// Says what was done to a file, out of the way of the report.
  func note(_ line: String) {
    StandardStreams.writeError(line + "\n")
  }

  /// Says what was done, unless only problems are wanted.
  func say(_ line: String) {
    if !isQuiet { StandardStreams.write(line + "\n") }
  }

  /// Counts things in words, as in `2 errors, 1 warning`; `nil` when there are none.
  static func count(_ diagnostics: some Sequence<Diagnostic>) -> String? {
    let counts = Dictionary(grouping: diagnostics, by: \.severity).mapValues(\.count)
    let parts = [Severity.error, .warning, .info].compactMap { severity in counts[severity].map(severity.counted) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
