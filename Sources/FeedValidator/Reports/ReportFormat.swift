public import FeedCore

/// The format of a report.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  case text, json, jsonl, sarif, junit, github, html

  /// Creates a writer of the format.
  ///
  /// - Parameter style: the options of the report; each format ignores the options that it does not support.
  /// - Returns: a writer that has not been started.
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

/// The options of a report’s format.
public struct ReportStyle: Sendable, Hashable {
  /// Whether text contains the color codes of terminals.
  public var usesColor = false
  /// Whether every occurrence of a repeated problem is shown.
  public var showsAll = false
  /// The severity from which a problem fails the run.
  public var failsFrom = Severity.error

  public init() {}
}
