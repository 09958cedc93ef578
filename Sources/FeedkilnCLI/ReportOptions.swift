import ArgumentParser
import FeedCore
import FeedValidator

/// How a report is written.
struct ReportOptions: ParsableArguments {
  @Option(help: "How to report. (default: text; jsonl for streams)")
  var format: ReportFormat?

  @Option(help: "Colour in text.")
  var color = ColorChoice.auto

  @Flag(help: "Show each of many alike problems.")
  var all = false

  @Flag(name: .shortAndLong, help: "Print problems only.")
  var quiet = false

  func style(failsFrom: Severity) -> ReportStyle {
    var style = ReportStyle()
    style.usesColor = color.usesColor
    style.showsAll = all
    style.failsFrom = failsFrom
    return style
  }
}
