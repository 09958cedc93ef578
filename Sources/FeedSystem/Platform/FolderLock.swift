package import FeedCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A lock on a folder: exclusive, or shared by programs that write different files.
///
/// The system releases it when the program ends. It leaves no file behind.
package final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock without waiting.
  ///
  /// Throws if another program has it; shared locks exclude only exclusive ones.
  ///
  /// On a file system without locks, it always succeeds.
  package convenience init(_ folder: String, isShared: Bool = false) throws(FileError) {
    try self.init(of: OpenFolder(folder), isShared: isShared)
  }

  /// Takes the lock of an open folder, in the same way.
  package init(of folder: OpenFolder, isShared: Bool = false) throws(FileError) {
    // A lock belongs to an opened file: another build of this program has another one.
    let descriptor = openat(folder.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("open the folder", folder.path) }
    if flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0, errno == EWOULDBLOCK {
      close(descriptor)
      throw FileError(
        action: "write into", path: folder.path, code: EWOULDBLOCK,
        reason: "another build is in progress; wait until it ends, then build again")
    }
    // Set last, because `deinit` closes it from here on.
    self.descriptor = descriptor
  }

  deinit {
    // A process that is being started has a copy of the descriptor until it runs, which would keep the lock.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
