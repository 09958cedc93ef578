package import FeedCore

/// The size, times and inode of a file when it was read, to detect later changes.
package struct FileStamp: Sendable, Hashable {
  /// The stamp, or `nil` if the file changed so recently that a further change might not be visible.
  package var identity: FileIdentity?
  package var fingerprint: Fingerprint

  /// Creates the stamp of a file from its bytes and its attributes before they were read.
  package init(_ identity: FileIdentity?, _ fingerprint: Fingerprint, at time: Timestamp) {
    self.identity = identity.flatMap { $0.isSettled(at: time) ? $0 : nil }
    self.fingerprint = fingerprint
  }

  package init(identity: FileIdentity?, fingerprint: Fingerprint) {
    self.identity = identity
    self.fingerprint = fingerprint
  }

  /// Returns the current stamp of the file if its bytes are unchanged; they are read only if the attributes do not
  /// tell.
  ///
  /// A file that is too large counts as changed.
  package func renewed(_ path: String, at time: Timestamp) -> FileStamp? {
    guard let now = FileIdentity(path) else { return nil }
    if now == identity { return self }
    guard let bytes = try? FileSystem.readPlain(path, upTo: FileSystem.wholeFileLimit),
      Fingerprint(bytes) == fingerprint
    else {
      return nil
    }
    return FileStamp(now, fingerprint, at: time)
  }
}
