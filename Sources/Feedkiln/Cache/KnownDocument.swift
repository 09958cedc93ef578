import FeedCore
import FeedSystem

/// A file that an earlier build wrote for a feed: what it was made of, and what it was then.
struct KnownDocument: Sendable, Hashable {
  /// Its path below the output folder.
  var path: String
  /// Of all that it was made of.
  var ingredients: Fingerprint
  var stamp: FileStamp
  /// The moment that it was checked for, and nothing was found; `nil` when it was not checked.
  var checked: Timestamp?

  init(path: String, ingredients: Fingerprint, stamp: FileStamp, checked: Timestamp?) {
    (self.path, self.ingredients, self.stamp, self.checked) = (path, ingredients, stamp, checked)
  }

  /// Whether a check at a moment would find nothing either: time only makes a date less of the future.
  func isSound(at now: Timestamp) -> Bool { checked.map { $0.secondsSinceEpoch <= now.secondsSinceEpoch } ?? false }

  /// The same as bytes, without the path.
  var bytes: ArraySlice<UInt8> {
    var writer = BinaryWriter(room: 64)
    writer.write(ingredients)
    writer.write(stamp)
    writer.write(checked)
    return writer.piece
  }

  /// Reads what a document was as bytes.
  init?(_ path: String, _ bytes: ArraySlice<UInt8>) {
    var reader = BinaryReader(bytes)
    self.path = path
    ingredients = reader.fingerprint()
    stamp = reader.stamp()
    checked = reader.optional { $0.timestamp() }
    guard !reader.isBroken else { return nil }
  }
}
