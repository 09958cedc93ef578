import FeedCore
import FeedSystem

/// The documents that an earlier build wrote, each with a fingerprint of everything that it was made of.
struct DocumentCache: Sendable {
  var earlier = BinaryTable()
  /// The time of the run: a file that changed shortly before may change again unnoticed.
  let now: Timestamp
  /// The time that feeds are checked for, or `nil` if they are not.
  let check: Timestamp?

  /// The files at some paths, if all were made of the same and nothing has changed them, or else `nil`.
  func unchanged(_ paths: [String], madeOf ingredients: Fingerprint?, in output: OutputFolder) -> [CachedDocument]? {
    guard let ingredients else { return nil }
    var documents: [CachedDocument] = []
    for path in paths {
      guard var document = earlier[path].flatMap({ CachedDocument(path, $0) }), document.ingredients == ingredients,
        check.map(document.isSound) != false, let stamp = document.stamp.renewed(output.file(path), at: now)
      else { return nil }
      document.stamp = stamp
      documents.append(document)
    }
    return documents
  }

  /// A file as the next build finds it; only the stamp of a file that was there before shows later changes.
  func record(of file: OutputFile, _ ingredients: Fingerprint?, _ output: OutputFolder) -> ArraySlice<UInt8>? {
    guard let ingredients, let fingerprint = file.fingerprint else { return nil }
    let identity = file.outcome == .unchanged ? FileIdentity(output.file(file.path)) : nil
    let stamp = FileStamp(identity, fingerprint, at: now)
    return CachedDocument(path: file.path, ingredients: ingredients, stamp: stamp, checked: check).bytes
  }
}

/// A file that an earlier build wrote for a feed.
struct CachedDocument: Sendable, Hashable {
  /// The path below the output folder.
  var path: String
  /// A fingerprint of everything that it was made of.
  var ingredients: Fingerprint
  var stamp: FileStamp
  /// The time for which it was checked without a problem, or `nil` if it was not checked.
  var checked: Timestamp?

  init(path: String, ingredients: Fingerprint, stamp: FileStamp, checked: Timestamp?) {
    (self.path, self.ingredients, self.stamp, self.checked) = (path, ingredients, stamp, checked)
  }

  /// Whether a check for a time would find no problem: as time goes by, fewer dates are in the future.
  func isSound(at now: Timestamp) -> Bool { checked.map { $0.secondsSinceEpoch <= now.secondsSinceEpoch } ?? false }

  /// The document as bytes, without its path.
  var bytes: ArraySlice<UInt8> {
    var writer = BinaryWriter(room: 64)
    writer.write(ingredients)
    writer.write(stamp)
    writer.write(checked)
    return writer.piece
  }

  init?(_ path: String, _ bytes: ArraySlice<UInt8>) {
    var reader = BinaryReader(bytes)
    self.path = path
    ingredients = reader.fingerprint()
    stamp = reader.stamp()
    checked = reader.optional { $0.timestamp() }
    guard !reader.isBroken else { return nil }
  }
}
