import FeedCore
import FeedSystem
import FeedValidator

/// A file of a build, and what became of it.
struct OutputFile: Sendable {
  let path: String
  let outcome: OutputFolder.Outcome
  /// A fingerprint of the file as it is now, or `nil` if it was held back.
  var fingerprint: Fingerprint?
  @Boxed var check: FeedValidator.Report?
  /// Whether it is a file around the feeds.
  var isCompanion = false
  /// The file as the next build finds it in the cache.
  var record: ArraySlice<UInt8>?
}

extension OutputFolder {
  /// Writes the documents of a feed, unless the check finds an error, and the files beside them.
  func write(_ result: DocumentComposer.Result) throws(FileError) -> [OutputFile] {
    var files: [OutputFile] = []
    for document in result.documents {
      let path = document.planned.path
      // A report contains the whole feed: without problems, it is not kept.
      let check = document.check.flatMap { $0.diagnostics.isEmpty ? nil : $0 }
      guard check?.isValid != false else {
        files.append(OutputFile(path: path, outcome: .held, check: check))
        files += document.variants.map { OutputFile(path: $0.path, outcome: .held, isCompanion: true) }
        continue
      }
      let (outcome, fingerprint) = try write(path, document.bytes)
      files.append(OutputFile(path: path, outcome: outcome, fingerprint: fingerprint, check: check))
      files += try write(document.variants)
    }
    return files + (try write(result.companions))
  }

  /// Writes files around the feeds.
  func write(_ files: [SupportingFileComposer.File]) throws(FileError) -> [OutputFile] {
    var written: [OutputFile] = []
    for file in files {
      let (outcome, fingerprint) = try write(file.path, file.bytes)
      written.append(OutputFile(path: file.path, outcome: outcome, fingerprint: fingerprint, isCompanion: true))
    }
    return written
  }

  /// Keeps a feed's documents, and the files beside them, as they are.
  func keep(_ documents: [CachedDocument], of planned: PlannedFeed) throws(FileError) -> [OutputFile] {
    var files: [OutputFile] = []
    for document in documents {
      try keep(document.path, document.stamp.fingerprint)
      files.append(
        OutputFile(
          path: document.path, outcome: .unchanged, fingerprint: document.stamp.fingerprint,
          isCompanion: !planned.documents.contains { $0.path == document.path }, record: document.bytes))
    }
    return files
  }
}
