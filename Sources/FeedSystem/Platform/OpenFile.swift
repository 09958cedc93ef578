package import FeedCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file with random access, for files that are too large for memory.
package struct OpenFile: ~Copyable, Sendable {
  package let path: String
  /// The size in bytes when the file was opened.
  package let size: Int
  private let descriptor: Int32

  /// Opens a file for reading.
  ///
  /// Throws if it cannot be read or is not a plain file.
  package init(_ path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .last("read", path) }
    var status = stat()
    let isOpen = fstat(descriptor, &status) == 0
    guard isOpen, FileSystem.Kind(status.st_mode) == .file else {
      let error = isOpen ? FileError.folder("read", path) : .last("read", path)
      close(descriptor)
      throw error
    }
    self.path = path
    self.descriptor = descriptor
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Returns the bytes at an offset: fewer than requested at the end of the file, none outside of it.
  package func bytes(at offset: Int, count: Int) throws(FileError) -> [UInt8] {
    guard offset >= 0, offset < size, count > 0 else { return [] }
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: min(count, size - offset)) { buffer, filled in
      while filled < buffer.count {
        let read = pread(
          descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled, off_t(offset + filled))
        if read < 0, errno == EINTR { continue }
        if read < 0 { code = errno }
        if read <= 0 { break }
        filled += read
      }
    }
    guard code == 0 else { throw FileError("read", path, code: code) }
    return bytes
  }
}
