import FeedContent
import FeedCore
import FeedSystem
import FeedValidator

/// A file that was made, and what became of it.
struct BakedFile: Sendable {
  let path: String
  let outcome: OutputFolder.Outcome
  /// What the file holds now; `nil` when it was held back.
  var print: Fingerprint?
  @Rare var check: FeedValidator.Report?
  /// True when it is no feed, but a file around the feeds.
  var isCompanion = false
  /// The same for the next build.
  var known: ArraySlice<UInt8>?

  /// Tells the next build what a document was made of; its stamp is that of a file that nobody has touched lately.
  mutating func know(_ ingredients: Fingerprint, _ keeper: DocumentKeeper) {
    guard let print else { return }
    let identity = outcome == .unchanged ? FileIdentity(keeper.output.file(path)) : nil
    let stamp = FileStamp(identity, print, at: keeper.cache.content.moment)
    known = KnownDocument(path: path, ingredients: ingredients, stamp: stamp, checked: keeper.check).bytes
  }
}

extension OutputFolder {
  /// Writes a feed and what has its bytes, too, unless its check finds an error in it.
  func write(
    _ document: PlannedFeed.Document, bytes: [UInt8], check: FeedCheck?, companions: CompanionComposer
  ) throws(FileError) -> [BakedFile] {
    let report = check?.report(bytes, file: file(document.path), address: document.address)
    guard report?.isValid != false else {
      let held = companions.variantPaths(of: document.path).map {
        BakedFile(path: $0, outcome: .held, isCompanion: true)
      }
      return [BakedFile(path: document.path, outcome: .held, check: report)] + held
    }
    let (outcome, print) = try write(document.path, bytes)
    // A report holds the whole feed: where nothing is wrong with it, it is not kept.
    let said = report.flatMap { $0.diagnostics.isEmpty ? nil : $0 }
    let feed = BakedFile(path: document.path, outcome: outcome, print: print, check: said)
    return [feed] + (try write(companions.variants(of: document.path, bytes)))
  }

  /// Leaves a feed's documents, and what stands beside them, as they are.
  func keep(_ documents: [KnownDocument], of planned: PlannedFeed) throws(FileError) -> [BakedFile] {
    var files: [BakedFile] = []
    for known in documents {
      let print = known.stamp.fingerprint
      try keep(known.path, print)
      let isCompanion = !planned.documents.contains { $0.path == known.path }
      files.append(
        BakedFile(path: known.path, outcome: .unchanged, print: print, isCompanion: isCompanion, known: known.bytes))
    }
    return files
  }

  /// Writes files around the feeds.
  func write(_ files: [CompanionComposer.File]) throws(FileError) -> [BakedFile] {
    var written: [BakedFile] = []
    for file in files {
      let (outcome, print) = try write(file.path, file.bytes)
      written.append(BakedFile(path: file.path, outcome: outcome, print: print, isCompanion: true))
    }
    return written
  }
}
