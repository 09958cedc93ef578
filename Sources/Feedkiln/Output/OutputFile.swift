import FeedCore
import FeedSystem
import FeedValidator

/// A file of a build and the result of writing it.
struct OutputFile: Sendable {
  let path: String
  let outcome: OutputFolder.Outcome
  /// A fingerprint of the current file, or `nil` if it was not published.
  var fingerprint: Fingerprint?
  @Boxed var check: FeedValidator.Report?
  var kind = WrittenFile.Kind.feed
  var isSupportingFile: Bool { kind == .supporting }
  /// The cache record for the next build, or `nil` if the file cannot be reused.
  var record: ArraySlice<UInt8>?
}

extension OutputFolder {
  /// Writes the documents of a feed and its supporting files.
  ///
  /// Documents with errors are not written.
  func write(_ result: DocumentComposer.Result) throws(FileError) -> [OutputFile] {
    var files: [OutputFile] = []
    for document in result.documents {
      let path = document.planned.path
      // A report contains the text of the whole feed, so it is discarded if there are no problems.
      let check = document.check.flatMap { $0.diagnostics.isEmpty ? nil : $0 }
      guard check?.isValid != false else {
        files.append(OutputFile(path: path, outcome: .held, check: check, kind: result.kind))
        files += document.variants.map { OutputFile(path: $0.path, outcome: .held, kind: .supporting) }
        continue
      }
      let (outcome, fingerprint) = try write(path, document.bytes, result.kind)
      files.append(
        OutputFile(
          path: path, outcome: outcome, fingerprint: outcome == .foreign ? nil : fingerprint, check: check,
          kind: result.kind))
      files += try write(document.variants)
    }
    return files + (try write(result.supportingFiles))
  }

  /// Writes supporting files.
  func write(_ files: [SupportingFileComposer.File]) throws(FileError) -> [OutputFile] {
    var written: [OutputFile] = []
    for file in files {
      let (outcome, fingerprint) = try write(file.path, file.bytes, .supporting)
      written.append(
        OutputFile(
          path: file.path, outcome: outcome, fingerprint: outcome == .foreign ? nil : fingerprint,
          kind: .supporting))
    }
    return written
  }

  /// Keeps the current documents of a feed and its supporting files.
  func keep(_ documents: [CachedDocument], of planned: PlannedFeed) throws(FileError) -> [OutputFile] {
    var files: [OutputFile] = []
    for document in documents {
      let isFeed = planned.documents.contains { $0.path == document.path }
      let kind: WrittenFile.Kind = isFeed ? .feed : .supporting
      try keep(WrittenFile(name: document.path, print: document.stamp.fingerprint, kind: kind))
      files.append(
        OutputFile(
          path: document.path, outcome: .unchanged, fingerprint: document.stamp.fingerprint, kind: kind,
          record: document.bytes))
    }
    return files
  }
}
