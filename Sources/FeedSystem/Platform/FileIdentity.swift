import FeedCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The size, times and inode of a file, which show a change without reading the file.
///
/// They include the time of the last status change, which programs cannot set.
package struct FileIdentity: Sendable, Hashable {
  package var size: Int
  package var inode: Int
  /// The times of the last modification and of the last status change, in nanoseconds since 1970.
  package var modified: Int
  package var changed: Int

  package init(size: Int, inode: Int, modified: Int, changed: Int) {
    self.size = size
    self.inode = inode
    self.modified = modified
    self.changed = changed
  }

  /// Returns the identity of the target of a path, or `nil` if it is not a file.
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

  /// Whether the file was unchanged for some seconds before a time, so that later changes have a different time.
  func isSettled(at time: Timestamp) -> Bool {
    changed / 1_000_000_000 < time.secondsSinceEpoch - 2
  }
}
