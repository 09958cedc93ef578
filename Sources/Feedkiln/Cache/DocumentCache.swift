import FeedCore
import FeedSystem

/// The documents that earlier builds wrote, each with a fingerprint of all its inputs.
struct DocumentCache: Sendable {
  var earlier = BinaryTable()
  /// The start of the run.
  ///
  /// A file that was modified shortly before this time may change again without a new time stamp.
  let now: Timestamp
  /// The time for which feeds are checked, or `nil` if they are not.
  let check: Timestamp?

  /// Returns the documents at the paths, or `nil` if the inputs or the file of any of them changed.
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

  /// Returns the cache record of a file for the next build, or `nil` if the file cannot be reused.
  ///
  /// Only an unchanged file has its identity recorded: a file that was just written could still change within the
  /// resolution of its time stamp.
  func record(of file: OutputFile, _ ingredients: Fingerprint?, _ output: OutputFolder) -> ArraySlice<UInt8>? {
    guard let ingredients, let fingerprint = file.fingerprint else { return nil }
    let identity = file.outcome == .unchanged ? FileIdentity(output.file(file.path)) : nil
    let stamp = FileStamp(identity, fingerprint, at: now)
    return CachedDocument(path: file.path, ingredients: ingredients, stamp: stamp, checked: check).bytes
  }
}

/// A document that an earlier build wrote.
struct CachedDocument: Sendable, Hashable {
  /// The path relative to the output folder.
  var path: String
  /// A fingerprint of all inputs of the document.
  var ingredients: Fingerprint
  var stamp: FileStamp
  /// The time for which the document was checked without a problem, or `nil` if it was not checked.
  var checked: Timestamp?

  init(path: String, ingredients: Fingerprint, stamp: FileStamp, checked: Timestamp?) {
    (self.path, self.ingredients, self.stamp, self.checked) = (path, ingredients, stamp, checked)
  }

  /// Whether a check for a time would report no problem.
  ///
  /// A passed check remains valid for later times, because fewer dates are then in the future.
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
