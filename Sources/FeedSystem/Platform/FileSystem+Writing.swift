package import FeedCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileSystem {
  /// Replaces a file atomically, so that readers never see a partial file.
  ///
  /// A file with the same bytes is left untouched. The permissions of an existing file are kept. The bytes are first
  /// written to a temporary file, which must be in the same file system, and missing parent folders are created. A
  /// durable file is synced to disk before it is renamed into place, and the rename is synced before this returns.
  ///
  /// - Returns: whether the file was written.
  @discardableResult
  package static func replace(
    _ path: String, with bytes: [UInt8], temporaryFile: String? = nil, isDurable: Bool = false
  ) throws(FileError) -> Bool {
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, Kind(status.st_mode) == .file, Int(status.st_size) == bytes.count,
      try read(path)[...].hasSameBytes(as: bytes[...])
    {
      return false
    }
    let temporaryFile = temporaryFile ?? "\(path).\(getpid()).new"
    let file = open(temporaryFile, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode_t(0o644))
    guard file >= 0 else { throw .last("write", path) }
    if exists { fchmod(file, status.st_mode & 0o7777) }
    var error = drain(bytes, into: file)
    if error == 0, isDurable, fsync(file) != 0 { error = errno }
    if close(file) != 0, error == 0 { error = errno }
    if error == 0, rename(temporaryFile, path) != 0 { error = errno }
    if error == ENOENT || error == ENOTDIR, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
      do {
        try makeFolder(String(path[..<slash]))
      } catch {
        unlink(temporaryFile)
        throw error
      }
      error = rename(temporaryFile, path) == 0 ? 0 : errno
    }
    guard error == 0 else {
      unlink(temporaryFile)
      throw FileError("write", path, code: error)
    }
    if isDurable { try synchronize(folderOf: path) }
    return true
  }

  /// Writes a file in chunks and renames it into place when it is complete.
  package static func replace(
    _ path: String, temporaryFile: String,
    _ write: (_ put: ([UInt8]) throws(FileError) -> Void) throws(FileError) -> Void
  ) throws(FileError) {
    let file = open(temporaryFile, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode_t(0o644))
    guard file >= 0 else { throw .last("write", path) }
    do throws(FileError) {
      defer { close(file) }
      try write { piece throws(FileError) in
        let error = drain(piece, into: file)
        guard error == 0 else { throw FileError("write", path, code: error) }
      }
    } catch {
      unlink(temporaryFile)
      throw error
    }
    guard rename(temporaryFile, path) == 0 else {
      let error = FileError.last("write", path)
      unlink(temporaryFile)
      throw error
    }
  }

  /// Appends bytes to a file in one write.
  package static func append(_ bytes: [UInt8], to path: String) throws(FileError) {
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, mode_t(0o644))
    guard file >= 0 else { throw .last("write", path) }
    let error = drain(bytes, into: file)
    guard close(file) == 0, error == 0 else { throw FileError("write", path, code: error == 0 ? errno : error) }
  }

  /// Creates a folder and its missing parents.
  package static func makeFolder(_ path: String) throws(FileError) {
    guard kind(of: path) != .folder, !path.isEmpty else { return }
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    guard mkdir(path, 0o755) != 0 else { return }
    let error = errno
    guard error == EEXIST, kind(of: path) == .folder else { throw FileError("create the folder", path, code: error) }
  }

  /// Removes a file.
  ///
  /// A missing file is not an error.
  package static func remove(_ path: String) throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .last("remove", path) }
  }

  /// Removes a folder if it is empty.
  @discardableResult
  package static func removeIfEmpty(_ folder: String) -> Bool { rmdir(folder) == 0 }

  /// Syncs the entries of a folder to disk.
  private static func synchronize(folderOf path: String) throws(FileError) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("write", folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .last("write", folder) }
  }

  @discardableResult
  static func drain(_ bytes: [UInt8], into file: Int32) -> Int32 {
    bytes.withUnsafeBufferPointer { buffer in
      var written = 0
      while written < buffer.count {
        let count = write(file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count < 0, errno == EINTR { continue }
        if count < 0, errno == EAGAIN {
          // A terminal or a pipe that another program has set not to wait.
          var request = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
          poll(&request, 1, -1)
          continue
        }
        if count < 0 { return errno }
        written += count
      }
      return 0
    }
  }
}

extension FileError {
  /// Whether the error means that a file exceeds the size limit.
  package var isTooLarge: Bool { code == EFBIG }

  /// Whether the error means that a file or a folder does not exist.
  package var isMissing: Bool { code == ENOENT }

  /// Whether the error means that something else is where a folder is expected.
  package var isNotFolder: Bool { code == ENOTDIR || code == ELOOP }

  /// Whether the error means that a rename crosses file systems.
  package var isAcrossFileSystems: Bool { code == EXDEV }
}
