import ArgumentParser
import FeedCore
import FeedValidator

/// The options for the format of a report.
struct ReportOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The report format. (default: text; jsonl for streams)", valueName: "format"))
  var format: ReportFormat?

  @Flag(help: "Show every occurrence of a repeated problem.")
  var all = false

  func style(usesColor: Bool, failsFrom: Severity) -> ReportStyle {
    var style = ReportStyle()
    style.usesColor = usesColor
    style.showsAll = all
    style.failsFrom = failsFrom
    return style
  }
}
