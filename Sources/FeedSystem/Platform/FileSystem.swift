package import FeedCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The files and folders of this machine.
///
/// All file operations are here.
package enum FileSystem {
  package enum Kind: Sendable, Hashable { case file, folder, other }

  /// The maximum size in bytes of a file that is read as a whole, if it has no limit of its own: 256 MiB.
  package static let wholeFileLimit = 256 << 20

  /// The content of a folder: paths relative to it, separated by `/`, sorted by bytes.
  package struct Listing: Sendable {
    package var files: [String] = []
    /// The files that are links to other files.
    package var links: Set<String> = []
    /// The links that were not followed: links to folders, and links that lead out of the folder.
    package var skippedLinks: [String] = []
    /// The subfolders that could not be listed.
    package var errors: [FileError] = []

    package init() {}
  }

  /// Returns the kind of the target of a path, following links, or `nil` if it does not exist.
  package static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Kind(status.st_mode)
  }

  /// Whether a path is a file and not a link to one.
  package static func isPlainFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && Kind(status.st_mode) == .file
  }

  /// Returns the modification time of a file, or `nil` if it does not exist.
  package static func lastChange(of path: String) -> Timestamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      return Timestamp(secondsSinceEpoch: Int64(status.st_mtimespec.tv_sec))
    #else
      return Timestamp(secondsSinceEpoch: Int64(status.st_mtim.tv_sec))
    #endif
  }

  /// Returns the size of a file in bytes.
  package static func size(of path: String) throws(FileError) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .last("measure", path) }
    guard Kind(status.st_mode) == .file else { throw .folder("measure", path) }
    return Int(status.st_size)
  }

  /// Returns the bytes of a file, or `limit` + 1 bytes of a file that is larger.
  package static func read(_ path: String, limit: Int = .max - 1) throws(FileError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .last("read", path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .last("read", path) }
    guard Kind(status.st_mode) != .folder else { throw .folder("read", path) }
    return try read(descriptor: file, name: path, expected: Int(status.st_size), limit: limit)
  }

  /// Returns the bytes of a file.
  ///
  /// Throws if it is larger than the limit.
  package static func read(_ path: String, upTo limit: Int) throws(FileError) -> [UInt8] {
    let bytes = try read(path, limit: limit)
    guard bytes.count <= limit else { throw .tooLarge("read", path, limit: limit) }
    return bytes
  }

  /// Returns the bytes of a file that a program keeps for itself.
  ///
  /// Throws for anything that is not a plain file, without waiting for it, and for a file that exceeds the limit, before
  /// it is read.
  package static func readPlain(_ path: String, upTo limit: Int) throws(FileError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw .last("read", path) }
    defer { close(file) }
    return try readPlain(descriptor: file, path: path, upTo: limit)
  }

  static func readPlain(descriptor: Int32, path: String, upTo limit: Int) throws(FileError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last("read", path) }
    switch Kind(status.st_mode) {
    case .file: break
    case .folder: throw .folder("read", path)
    case .other: throw .notPlain("read", path)
    }
    let bytes =
      status.st_size > limit
      ? nil : try read(descriptor: descriptor, name: path, expected: Int(status.st_size), limit: limit)
    guard let bytes, bytes.count <= limit else { throw .tooLarge("read", path, limit: limit) }
    return bytes
  }

  /// Returns the remaining bytes of an open file or a pipe, at most `limit` + 1.
  static func read(
    descriptor: Int32, name: String, expected: Int = 0, limit: Int = .max - 1
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = min(max(expected, 1 << 12), limit) + 1
    while true {
      var error: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        (count, error) = fill(buffer, from: descriptor)
      }
      guard error == 0 else { throw FileError("read", name, code: error) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if chunk.count < room || bytes.count > limit { return bytes }
      room = min(max(1 << 16, bytes.count), limit - bytes.count + 1)
    }
  }

  /// Changes the working folder.
  package static func enter(_ folder: String) throws(FileError) {
    guard chdir(folder) == 0 else { throw .last("enter", folder) }
  }

  /// Returns the path without links, `.` and `..`, or `nil` if it does not exist.
  package static func realPath(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  private static func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, from file: Int32) -> (Int, Int32) {
    var filled = 0
    while filled < buffer.count {
      let count = systemRead(file, into: buffer.baseAddress?.advanced(by: filled), count: buffer.count - filled)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return (filled, errno) }
      if count == 0 { break }
      filled += count
    }
    return (filled, 0)
  }
}

private func systemRead(_ file: Int32, into start: UnsafeMutableRawPointer?, count: Int) -> Int {
  read(file, start, count)
}

extension FileSystem.Kind {
  init(_ mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}

extension FileError {
  package init(_ action: String, _ path: String, code: Int32) {
    self.init(action: action, path: path, code: code, reason: String(cString: strerror(code)))
  }

  /// Whether a port is in use.
  package var isPortInUse: Bool { code == EADDRINUSE }

  static func last(_ action: String, _ path: String) -> FileError { FileError(action, path, code: errno) }
  static func folder(_ action: String, _ path: String) -> FileError { FileError(action, path, code: EISDIR) }

  static func tooLarge(_ action: String, _ path: String, limit: Int) -> FileError {
    FileError(action: action, path: path, code: EFBIG, reason: "file exceeds \(limit) bytes")
  }
}
