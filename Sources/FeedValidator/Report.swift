public import FeedCore

/// What was found in one file.
public struct Report: Sendable {
  public let source: Source
  public let format: DetectedFormat
  /// In order of position.
  public var diagnostics: [Diagnostic]
  /// True when there was more to say than the limit allows.
  public let isTruncated: Bool
  /// What a check of the whole site needs, if the validator was asked to gather it.
  public var facts: FeedFacts?

  public init(source: Source, format: DetectedFormat, diagnostics: [Diagnostic], isTruncated: Bool = false) {
    self.source = source
    self.format = format
    self.diagnostics = diagnostics
    self.isTruncated = isTruncated
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
