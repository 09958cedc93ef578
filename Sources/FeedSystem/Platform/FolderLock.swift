package import FeedCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The right to write into a folder: for one program at a time, or for several that leave one another's files alone.
///
/// The system takes it back when the program ends, however it ends. It leaves no file behind.
package final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Throws at once when another program has the lock; one that is shared keeps out only those that want it alone.
  ///
  /// A file system without locks gives one to everybody.
  package init(_ folder: String, isShared: Bool = false) throws(FileError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("open the folder", folder) }
    if flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0, errno == EWOULDBLOCK {
      close(descriptor)
      throw FileError(
        action: "write into", path: folder, code: EWOULDBLOCK,
        reason: "another build is writing there; build again when it has ended")
    }
    // Set last: from here on deinit closes it.
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}
