import CArchive
package import FeedCore
package import FeedSystem

/// Reads the files in a ZIP or tar archive, the content of a compressed file, or a plain file.
///
/// The format is detected from the first bytes, not from the name. Files of any size are read in chunks:
///
///     var archive = try ArchiveReader("export.zip")
///     while let name = try archive.nextFile() {
///       while let piece = try archive.read() { … }
///     }
package struct ArchiveReader: ~Copyable {
  private let archive: OpaquePointer?
  private let path: String
  /// The standard input to read instead of a named file.
  private let input: SpooledStandardInput?
  /// The bytes to read instead of a file.
  private let memory: UnsafeMutableRawBufferPointer?

  /// Opens a file.
  package init(_ path: String) throws(FileError) {
    if FileSystem.kind(of: path) == .folder {
      throw FileError(action: "read", path: path, code: 0, reason: "it is a folder")
    }
    archive = try ArchiveReader.opened(path) { archive_read_open_filename($0, path, ArchiveReader.chunkSize) }
    self.path = path
    input = nil
    memory = nil
  }

  /// Opens an archive in memory; errors call it `name`.
  package init(_ bytes: [UInt8], name: String) throws(FileError) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    copy.copyBytes(from: bytes)
    do throws(FileError) {
      archive = try ArchiveReader.opened(name) { archive_read_open_memory($0, copy.baseAddress, copy.count) }
    } catch {
      copy.deallocate()
      throw error
    }
    path = name
    input = nil
    memory = copy
  }

  /// Opens the standard input from its start.
  ///
  /// Any earlier reader must be finished with it.
  package init(_ input: SpooledStandardInput) throws(FileError) {
    let descriptor = try input.rewound()
    archive = try ArchiveReader.opened(StandardStreams.inputName) {
      archive_read_open_fd($0, descriptor, ArchiveReader.chunkSize)
    }
    path = StandardStreams.inputName
    self.input = input
    memory = nil
  }

  private static func opened(
    _ path: String, by open: (OpaquePointer?) -> Int32
  ) throws(FileError) -> OpaquePointer? {
    let archive = archive_read_new()
    archive_read_support_filter_gzip(archive)
    archive_read_support_filter_bzip2(archive)
    archive_read_support_filter_xz(archive)
    archive_read_support_filter_zstd(archive)
    archive_read_support_format_zip(archive)
    archive_read_support_format_tar(archive)
    archive_read_support_format_raw(archive)
    archive_read_support_format_empty(archive)
    guard open(archive) == ARCHIVE_OK else {
      defer { archive_read_free(archive) }
      throw FileError(path, archive)
    }
    return archive
  }

  deinit {
    archive_read_free(archive)
    memory?.deallocate()
  }

  /// Advances to the next file and returns its name in the archive, or the path of a plain file.
  ///
  /// Skips folders.
  ///
  /// libarchive decodes names by the locale, which is not used: the path replaces a name that is not ASCII.
  package mutating func nextFile() throws(FileError) -> String? {
    var entry: OpaquePointer?
    while true {
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return nil }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN else { throw FileError(path, archive) }
      if archive_format(archive) == ARCHIVE_FORMAT_RAW { return path }
      guard archive_entry_filetype(entry) == UInt32(ArchiveReader.regularFile) else { continue }
      return archive_entry_pathname(entry).map { String(cString: $0) } ?? path
    }
  }

  /// Returns the next bytes of the file, at most `count`, or `nil` at its end.
  package mutating func read(_ count: Int = chunkSize) throws(FileError) -> [UInt8]? {
    var result = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      result = archive_read_data(archive, buffer.baseAddress, buffer.count)
      filled = max(0, result)
    }
    guard result >= 0 else { throw FileError(path, archive) }
    return chunk.isEmpty ? nil : chunk
  }

  /// The default chunk size in bytes.
  package static let chunkSize = 1 << 17

  /// `AE_IFREG`, which Swift does not import because its definition contains a cast.
  private static let regularFile = 0o100000
}

extension FileError {
  fileprivate init(_ path: String, _ archive: OpaquePointer?) {
    let reason = archive_error_string(archive).map { String(cString: $0) } ?? "it is damaged"
    self.init(action: "read", path: path, code: archive_errno(archive), reason: reason)
  }
}
