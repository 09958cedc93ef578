public import FeedContent
public import FeedCore
public import FeedValidator

/// The result of a build.
public struct BuildReport: Sendable {
  /// The numbers of articles, comments and files that were read.
  public var content: ContentCounts
  /// The paths of the feed documents that were written, relative to the output folder, in the order of the plan.
  public var written: [String] = []
  /// The paths of the feed documents whose bytes did not change.
  public var unchanged: [String] = []
  /// The paths of the feed documents that have errors and were not published.
  public var held: [String] = []
  /// The paths of files of earlier builds that were removed because they are no longer needed.
  public var removed: [String] = []
  /// The number of entries in all feed documents.
  public var entries = 0
  /// The paths of the supporting files, whether they were written or not.
  public var supportingFiles: [String] = []
  /// The number of supporting files that were written.
  public var supportingFilesWritten = 0
  /// The problems of the site and its content.
  public var diagnostics: [Diagnostic]
  /// Whether the build stopped before it wrote anything, because a problem could have damaged published files.
  public var isStopped = false
  /// The validation reports of the feeds that have problems.
  public var checks: [FeedValidator.Report] = []
}

extension BuildReport {
  /// The report of a build that is stopped before it reads anything.
  init(stoppedBy problems: [Diagnostic]) {
    self.init(content: ContentCounts(), diagnostics: problems, isStopped: true)
  }

  /// Stops a build that has not written anything.
  mutating func stop(_ problems: [Diagnostic]) {
    diagnostics += problems.filter { !diagnostics.contains($0) }
    isStopped = true
  }

  mutating func add(_ file: OutputFile, of output: OutputFolder, keepsText: Bool) {
    if file.outcome == .foreign { diagnostics.append(.foreignFile(output.file(file.path))) }
    guard !file.isSupportingFile else {
      if file.outcome == .foreign { return }
      supportingFiles.append(file.path)
      if file.outcome == .written { supportingFilesWritten += 1 }
      return
    }
    switch file.outcome {
    case .written: written.append(file.path)
    case .unchanged: unchanged.append(file.path)
    case .held, .foreign: held.append(file.path)
    }
    guard let check = file.check, !check.diagnostics.isEmpty else { return }
    checks.append(keepsText ? check : check.withoutText)
    if file.outcome == .held { diagnostics.append(.heldBack(check)) }
  }
}
