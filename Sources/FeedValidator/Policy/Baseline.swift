public import FeedCore

/// The problems that a site had when the baseline was written; only new problems are reported.
///
/// The file is sorted plain text with one line per problem, so that version control can merge it.
public struct Baseline: Sendable {
  private var counts: [String: [BaselineEntry: Int]] = [:]

  private static let heading = """
    # Known problems, one per line: file, rule, node and a hash of the value, separated by tabs.
    # Feedkiln writes this file: feedkiln validate --baseline FILE --write-baseline …

    """

  /// The rules whose problems are in a separate report.
  private static let acrossFeeds = Set(SiteRule.all.map(\.description.id))

  /// Creates an empty baseline.
  public init() {}

  /// Adds all problems of a report.
  public mutating func add(_ report: Report) {
    for diagnostic in report.diagnostics { add(BaselineEntry(diagnostic, in: report.name)) }
  }

  private mutating func add(_ problem: BaselineEntry) {
    counts[problem.file, default: [:]][problem, default: 0] += 1
  }

  /// Reads the file of a baseline.
  ///
  /// - Parameters:
  ///   - bytes: the file; empty lines and lines that begin with `#` are ignored.
  ///   - name: the file’s name for the error.
  /// - Throws: an error that gives the number of the first invalid line.
  public init(reading bytes: [UInt8], name: String) throws(ValueError) {
    let source = Source(name: name, bytes: bytes)
    for number in 1...source.lineCount {
      let line = String(utf8: source.line(number))
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      guard let problem = BaselineEntry(line: line[...]) else {
        throw ValueError(
          .baselineNotAProblem, "line \(number) of the baseline “\(name)” is not a valid problem")
      }
      add(problem)
    }
  }

  /// The content of the file.
  public var bytes: [UInt8] {
    let lines = counts.values.flatMap { problems in
      problems.flatMap { problem, count in [String](repeating: problem.line, count: count) }
    }
    let sorted = lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return Array((Baseline.heading + sorted.map { $0 + "\n" }.joined()).utf8)
  }

  /// The number of problems in all files.
  public var count: Int { counts.values.reduce(0) { $0 + $1.values.reduce(0, +) } }

  /// Returns the report without the problems in the baseline, and with the fixed ones in `gone`.
  ///
  /// If a problem is repeated more often than in the baseline, the first ones are new: the newest entries come first in
  /// feeds.
  func apply(to report: Report) -> Report {
    var open = (counts[BaselineEntry.normal(report.name)] ?? [:]).filter { problem, _ in
      Baseline.acrossFeeds.contains(problem.rule) == report.isAcrossFeeds
    }
    guard !open.isEmpty else { return report }
    var result = report
    var new: [Diagnostic] = []
    for diagnostic in report.diagnostics.reversed() {
      let problem = BaselineEntry(diagnostic, in: report.name)
      if let count = open[problem], count > 0 {
        open[problem] = count - 1
        result.knownCount += 1
      } else {
        new.append(diagnostic)
      }
    }
    result.diagnostics = new.reversed()
    result.gone = open.flatMap { [BaselineEntry](repeating: $0.key, count: $0.value) }
      .sorted { $0.line.utf8.lexicographicallyPrecedes($1.line.utf8) }
    return result
  }
}

extension RuleDescription {
  static let baselineNotAProblem = RuleDescription(
    "baseline/not-a-problem", .error, "each line of a baseline must be a problem",
    why: "Feedkiln cannot tell which problems to ignore.",
    help: "remove the line, or write the file again with --write-baseline",
    wrong: "feed.xml",
    right: "feed.xml\tatom/feed-without-self-link\t/feed\t0")
}
