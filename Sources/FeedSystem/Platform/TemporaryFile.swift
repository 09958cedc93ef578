import FeedCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A temporary file without a name.
///
/// The system removes it when the program ends.
final class TemporaryFile: Sendable {
  private let folder: String
  private let descriptor: Int32

  /// Creates the file in the folder for temporary files, `TMPDIR` or `/tmp`.
  ///
  /// - Throws: if that folder is not writable.
  init() throws(FileError) {
    folder = SystemEnvironment.variable("TMPDIR") ?? "/tmp"
    var template = Array("\(folder)/feedkiln-XXXXXX".utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { name in
      guard let start = name.baseAddress else { return Int32(-1) }
      let file = mkstemp(start)
      if file >= 0 { unlink(start) }
      return file
    }
    guard descriptor >= 0 else { throw .last("write temporary files in", folder) }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Appends bytes.
  func append(_ bytes: [UInt8]) throws(FileError) {
    let error = FileSystem.drain(bytes, into: descriptor)
    guard error == 0 else { throw FileError("write temporary files in", folder, code: error) }
  }

  /// Returns the descriptor of the file, positioned at its start.
  func rewound() throws(FileError) -> Int32 {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .last("read temporary files in", folder) }
    return descriptor
  }

  func bytes(at range: Range<Int>) throws(FileError) -> [UInt8] {
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      while filled < buffer.count {
        let read = pread(
          descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled, off_t(range.lowerBound + filled))
        if read < 0, errno == EINTR { continue }
        if read <= 0 { break }
        filled += read
      }
    }
    guard bytes.count == range.count else { throw .last("read temporary files in", folder) }
    return bytes
  }
}
