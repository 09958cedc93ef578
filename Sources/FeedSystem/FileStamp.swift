package import FeedCore

/// What a file was when it was read: enough to know later whether it is still the same.
package struct FileStamp: Sendable, Hashable {
  /// `nil` for a file that was changed so shortly before that another change might not show.
  package var identity: FileIdentity?
  package var fingerprint: Fingerprint

  /// Takes a file's bytes, and what the file was before they were read at a moment.
  package init(_ identity: FileIdentity?, _ fingerprint: Fingerprint, at time: Timestamp) {
    self.identity = identity.flatMap { $0.isSettled(at: time) ? $0 : nil }
    self.fingerprint = fingerprint
  }

  package init(identity: FileIdentity?, fingerprint: Fingerprint) {
    self.identity = identity
    self.fingerprint = fingerprint
  }

  /// The stamp that a file has at a moment, if its bytes are still the same; they are read where nothing else tells.
  package func renewed(_ path: String, at time: Timestamp) -> FileStamp? {
    guard let now = FileIdentity(path) else { return nil }
    if now == identity { return self }
    guard let bytes = try? FileSystem.read(path), Fingerprint(bytes) == fingerprint else { return nil }
    return FileStamp(now, fingerprint, at: time)
  }
}
