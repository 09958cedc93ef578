import FeedContent
import FeedCore
import FeedSystem
import FeedValidator

/// All files of a build, as they lie in the output folder, and what is left to do when they do.
struct BakedSite {
  /// Texts are kept of this many feeds with problems, so that their lines can be shown.
  private static let textsKept = 100

  var report: SiteBuild.Report
  let files: [BakedFile]
  /// What the content is to the next build.
  let known: KnownContent
  let share: Share?
  let output: OutputFolder
  let cache: BuildCache
  let summary: ShardSummary

  /// Takes away what is not wanted any more, and leaves what the next build, or a merge, is to know.
  consuming func finish() throws(FileError) -> SiteBuild.Report {
    defer { output.clear() }
    let errors = report.diagnostics.contains { $0.severity == .error }
    var written: [(name: String, print: Fingerprint)] = []
    written.reserveCapacity(files.count)
    var knowledge = BuildKnowledge(content: known)
    for file in files {
      if let print = file.print { written.append((file.path, print)) }
      knowledge.documents[file.path] = file.known
      report.add(file, keepsText: report.checks.count < Self.textsKept)
    }
    if let share {
      try summary.write(knowledge, of: share, in: output)
      return report
    }
    let held = files.filter { $0.outcome == .held }.map(\.path)
    // What cannot be read today may be what a file was made of: with an error, nothing is taken away.
    report.removed = try output.finish(written: written, held: held, removesOthers: !errors)
    cache.write(knowledge)
    return report
  }
}

extension SiteBuild.Report {
  fileprivate mutating func add(_ feed: BakedFile, keepsText: Bool) {
    guard !feed.isCompanion else {
      companions.append(feed.path)
      if feed.outcome == .written { companionsWritten += 1 }
      return
    }
    switch feed.outcome {
    case .written: written.append(feed.path)
    case .unchanged: unchanged.append(feed.path)
    case .held: held.append(feed.path)
    }
    guard let check = feed.check, !check.diagnostics.isEmpty else { return }
    checks.append(keepsText ? check : check.withoutText)
    if feed.outcome == .held { diagnostics.append(.heldBack(check)) }
  }
}
