package import FeedCore

/// A store for bytes that do not fit in memory.
///
/// It is removed when the program ends.
///
/// The temporary file is created when the first chunk is full.
package final class SpoolFile {
  private static let chunkSize = 1 << 17

  /// Returns everything that was appended so far.
  package private(set) var contents = SpooledBytes()

  package init() {}

  /// Appends bytes and returns their range.
  ///
  /// Throws if no temporary file can be written.
  package func append(_ bytes: [UInt8]) throws(FileError) -> Range<Int> {
    if contents.pending.count + bytes.count > SpoolFile.chunkSize { try flush() }
    let start = contents.written + contents.pending.count
    contents.pending += bytes
    return start..<start + bytes.count
  }

  private func flush() throws(FileError) {
    guard !contents.pending.isEmpty else { return }
    let file = if let file = contents.file { file } else { try TemporaryFile() }
    contents.file = file
    try file.append(contents.pending)
    contents.written += contents.pending.count
    contents.pending.removeAll(keepingCapacity: true)
  }
}

/// The content of a `SpoolFile`, readable on any thread.
package struct SpooledBytes: Sendable {
  fileprivate var file: TemporaryFile?
  /// The number of bytes in the file.
  fileprivate var written = 0
  /// The bytes after them.
  fileprivate var pending: [UInt8] = []

  package init() {}

  /// Returns the bytes in a range that `append` returned.
  package func bytes(at range: Range<Int>) throws(FileError) -> [UInt8] {
    guard range.lowerBound < written else {
      return Array(pending[range.lowerBound - written..<range.upperBound - written])
    }
    return try file?.bytes(at: range) ?? []
  }
}
