import FeedCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What tells without opening a file whether it is still the same: its size, its times and its place on the disk.
///
/// The time of its last change is among them, which no program can set back.
package struct FileIdentity: Sendable, Hashable {
  package var size: Int
  package var inode: Int
  /// Nanoseconds since 1970 at which the bytes were written, and at which anything about the file was changed.
  package var modified: Int
  package var changed: Int

  package init(size: Int, inode: Int, modified: Int, changed: Int) {
    self.size = size
    self.inode = inode
    self.modified = modified
    self.changed = changed
  }

  /// The identity of what a path leads to; `nil` when that is no file.
  package init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, FileSystem.Kind(status.st_mode) == .file else { return nil }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    self.init(
      size: Int(status.st_size), inode: Int(truncatingIfNeeded: status.st_ino),
      modified: modified.tv_sec &* 1_000_000_000 &+ modified.tv_nsec,
      changed: changed.tv_sec &* 1_000_000_000 &+ changed.tv_nsec)
  }

  /// Whether the file had been as it is for some seconds at a moment: later changes then have another time.
  func isSettled(at moment: Timestamp) -> Bool {
    changed / 1_000_000_000 < moment.secondsSinceEpoch - 2
  }
}
