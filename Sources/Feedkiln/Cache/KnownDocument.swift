import FeedCore

/// A document that an earlier build wrote: what it was made of, and what its file was then.
struct KnownDocument: Sendable, Hashable {
  /// Its path below the output folder.
  var path: String
  /// Of all that it was made of.
  var ingredients: Fingerprint
  var stamp: FileStamp

  init(path: String, ingredients: Fingerprint, stamp: FileStamp) {
    (self.path, self.ingredients, self.stamp) = (path, ingredients, stamp)
  }

  func write(to writer: inout BinaryWriter) {
    writer.write(path)
    writer.write(ingredients)
    writer.write(stamp)
  }

  /// Reads what `write` wrote.
  init(_ reader: inout BinaryReader) {
    path = reader.text()
    ingredients = reader.fingerprint()
    stamp = reader.stamp()
  }
}
