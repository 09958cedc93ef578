import FeedCore
import FeedSystem

/// A thread as an earlier build read it, with what its files were then: all but the comments themselves.
struct KnownThread: Sendable {
  struct File: Sendable, Hashable {
    var path: String
    var stamp: FileStamp
  }

  var keys: ThreadKeys
  var commentCount: Int
  var reactionCount: Int
  var count: Int
  var outline: ThreadOutline?
  var files: [File]

  init(_ thread: NativeThread) {
    keys = thread.keys
    (commentCount, reactionCount) = (thread.commentCount, thread.reactionCount)
    (count, outline) = (thread.gathered.count, thread.gathered.outline)
    files = thread.files
  }

  /// The same with stamps of a moment; `nil` when any file is another.
  func renewed(_ paths: [String], at moment: Timestamp) -> KnownThread? {
    guard paths == files.map(\.path) else { return nil }
    var known = self
    for index in files.indices {
      guard let stamp = files[index].stamp.renewed(files[index].path, at: moment) else { return nil }
      known.files[index].stamp = stamp
    }
    return known
  }

  /// The same as bytes.
  var bytes: ArraySlice<UInt8> {
    var writer = BinaryWriter(room: 256)
    write(to: &writer)
    return writer.piece
  }

  private func write(to writer: inout BinaryWriter) {
    for texts in [keys.names, keys.addresses, keys.identifiers] { writer.write(texts) }
    for number in [commentCount, reactionCount, count] { writer.write(number) }
    writer.write(outline) { writer, outline in
      writer.write(outline.published) { $0.write($1) }
      writer.write(outline.lastChange)
    }
    writer.write(files) { writer, file in
      writer.write(file.path)
      writer.write(file.stamp)
    }
  }

  /// Reads what it was as bytes.
  init?(_ bytes: ArraySlice<UInt8>) {
    var reader = BinaryReader(bytes)
    keys = ThreadKeys(names: reader.texts())
    keys.addresses = reader.texts()
    keys.identifiers = reader.texts()
    (commentCount, reactionCount, count) = (reader.number(), reader.number(), reader.number())
    outline = reader.optional { reader in
      let published = reader.list { $0.timestamp() }
      return ThreadOutline(published: published, lastChange: reader.timestamp())
    }
    files = reader.list { reader in
      let path = reader.text()
      return File(path: path, stamp: reader.stamp())
    }
    guard !reader.isBroken else { return nil }
  }
}

extension NativeThread {
  /// What an earlier build knew of files that are still the same.
  init(_ known: KnownThread, bytes: ArraySlice<UInt8>) {
    self.init(keys: known.keys)
    self.known = bytes
    (commentCount, reactionCount) = (known.commentCount, known.reactionCount)
    gathered = GatheredComments(known.outline, count: known.count)
    files = known.files
  }

  /// Of all that stands in the files.
  var fingerprint: Fingerprint {
    var writer = BinaryWriter(room: 256)
    for file in files {
      writer.write(file.path)
      writer.write(file.stamp.fingerprint)
    }
    return Fingerprint(writer.bytes)
  }
}
