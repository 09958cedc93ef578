public import FeedCore

/// The forms that a report can take.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  case text, json, jsonl, sarif, junit, github, html

  /// A writer of the format.
  public func writer(_ style: ReportStyle = ReportStyle()) -> any ReportWriter {
    switch self {
    case .text: TextReport(usesColor: style.usesColor, showsAll: style.showsAll)
    case .json: JSONReport()
    case .jsonl: JSONLinesReport()
    case .sarif: SARIFReport()
    case .junit: JUnitReport(failsFrom: style.failsFrom)
    case .github: GitHubReport()
    case .html: HTMLReport()
    }
  }
}

/// How a report is to look, as far as its format leaves a choice.
public struct ReportStyle: Sendable, Hashable {
  public var usesColor = false
  /// Whether each of several similar problems is shown.
  public var showsAll = false
  /// The severity from which a problem fails the run.
  public var failsFrom = Severity.error

  public init() {}
}
