public import FeedCore

/// What was found in one file.
public struct Report: Sendable {
  public let source: Source
  public let format: DetectedFormat
  /// In order of position.
  public var diagnostics: [Diagnostic]
  /// True when there was more to say than the limit allows.
  public let isTruncated: Bool
  /// How many problems are left out because a baseline knows them.
  public internal(set) var knownCount = 0
  /// Problems that a baseline knows of this file, and that are no longer there.
  public internal(set) var gone: [KnownProblem] = []
  /// True for what is wrong between feeds, which is reported apart from what is wrong in each.
  public private(set) var isAcrossFeeds = false
  /// What a check of the whole site needs, if the validator was asked to gather it.
  public var facts: FeedFacts?

  public init(source: Source, format: DetectedFormat, diagnostics: [Diagnostic], isTruncated: Bool = false) {
    self.source = source
    self.format = format
    self.diagnostics = diagnostics
    self.isTruncated = isTruncated
  }

  /// What is wrong between this feed and others.
  public init(acrossFeeds source: Source, format: DetectedFormat, diagnostics: [Diagnostic]) {
    self.init(source: source, format: format, diagnostics: diagnostics)
    isAcrossFeeds = true
  }

  /// The report of a file or an address that could not be read.
  public init(unreadable name: String, _ reason: String) {
    self.init(
      source: Source(name: name, bytes: []), format: .unknown,
      diagnostics: [
        Diagnostic(
          "file/unreadable", .error, reason, at: SourceLocation(file: name),
          help: "check that it is there and that you may read it")
      ])
  }

  /// The report of a part of a stream that holds no document.
  public init(unusable name: String, _ reason: String) {
    self.init(
      source: Source(name: name, bytes: []), format: .unknown,
      diagnostics: [
        Diagnostic(
          "stream/not-a-document", .error, reason, at: SourceLocation(file: name),
          help: "write one document a line, as a JSON string or as {\"name\": \"…\", \"document\": \"…\"}")
      ])
  }

  public var name: String { source.name }
  public var errorCount: Int { count(.error) }
  public var warningCount: Int { count(.warning) }
  /// True when no error was found in a feed of a format that is checked.
  public var isValid: Bool { errorCount == 0 }

  public func count(_ severity: Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  /// The same without the text of the file, of which the problems' lines can then not be shown.
  public var withoutText: Report {
    Report(
      source: Source(name: name, bytes: []), format: format, diagnostics: diagnostics, isTruncated: isTruncated)
  }
}
