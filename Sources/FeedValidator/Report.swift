public import FeedCore

/// The problems of one file.
public struct Report: Sendable {
  /// The file that was validated.
  public let source: Source
  /// The format of the file.
  public let format: DetectedFormat
  /// The problems in order of position.
  public var diagnostics: [Diagnostic]
  /// Whether there are more problems than the limit allows.
  public let isTruncated: Bool
  /// The number of problems that are not reported because they are in the baseline.
  public internal(set) var knownCount = 0
  /// The problems in the baseline that this file no longer has.
  public internal(set) var gone: [BaselineEntry] = []
  /// Whether this is the separate report of problems between feeds.
  public private(set) var isAcrossFeeds = false
  /// The facts that a check of the whole site needs, or `nil` if the validator does not gather them.
  public var facts: FeedFacts?

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - format: the format of the file.
  ///   - diagnostics: the problems in order of position.
  ///   - isTruncated: whether there are more problems than the limit allows.
  public init(source: Source, format: DetectedFormat, diagnostics: [Diagnostic], isTruncated: Bool = false) {
    self.source = source
    self.format = format
    self.diagnostics = diagnostics
    self.isTruncated = isTruncated
  }

  /// Creates the report of problems between this feed and others.
  ///
  /// - Parameters:
  ///   - source: the file, which has a second report for its own problems.
  ///   - format: the format of the feed.
  ///   - diagnostics: the problems in order of position.
  public init(acrossFeeds source: Source, format: DetectedFormat, diagnostics: [Diagnostic]) {
    self.init(source: source, format: format, diagnostics: diagnostics)
    isAcrossFeeds = true
  }

  /// Creates the report of a file or URL that cannot be read.
  ///
  /// - Parameters:
  ///   - name: the file’s path or the URL.
  ///   - reason: the message of the problem.
  public init(unreadable name: String, _ reason: String) {
    self.init(
      source: Source(name: name, bytes: []), format: .unknown,
      diagnostics: [
        Diagnostic(
          .fileUnreadable, reason, at: SourceLocation(file: name))
      ])
  }

  /// Creates the report of a line of a stream that is not a document.
  ///
  /// - Parameters:
  ///   - name: the name of the stream and the line.
  ///   - reason: the message of the problem.
  public init(unusable name: String, _ reason: String) {
    self.init(
      source: Source(name: name, bytes: []), format: .unknown,
      diagnostics: [
        Diagnostic(
          .streamNotADocument, reason, at: SourceLocation(file: name))
      ])
  }

  /// The name of the file.
  public var name: String { source.name }
  /// The number of errors.
  public var errorCount: Int { count(.error) }
  /// The number of warnings.
  public var warningCount: Int { count(.warning) }
  /// Whether no error was found.
  public var isValid: Bool { errorCount == 0 }

  /// Returns the number of problems of a severity.
  public func count(_ severity: Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  /// The report without the text of the file, to save memory; the lines of its problems cannot be shown.
  public var withoutText: Report {
    Report(
      source: Source(name: name, bytes: []), format: format, diagnostics: diagnostics, isTruncated: isTruncated)
  }
}

extension RuleDescription {
  static let fileUnreadable = RuleDescription(
    "file/unreadable", .error, "a file must be readable",
    why: "Feedkiln cannot validate a file that it cannot read.",
    help: "check that the file exists and that you may read it",
    wrong: "feeds/fed.xml",
    right: "feeds/feed.xml")

  static let streamNotADocument = RuleDescription(
    "stream/not-a-document", .error, "each line of a stream must be a document",
    why: "Feedkiln skips the line, and later documents may be assigned to the wrong feed.",
    help: "write one JSON string per line, or {\"name\": \"…\", \"document\": \"…\"}",
    wrong: "<rss version=\"2.0\">…",
    right: "\"<rss version=\\\"2.0\\\">…\"")
}
