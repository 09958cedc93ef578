package import FeedCore

/// Takes bytes that are too many for memory; they are gone when the run ends.
///
/// The file for them is made when there are more than fit into one piece.
package final class SpoolFile {
  private static let pieceSize = 1 << 17

  /// All that was added so far.
  package private(set) var contents = SpooledBytes()

  package init() {}

  /// Adds bytes, and says where they stand; throws where no temporary file can be written.
  package func append(_ bytes: [UInt8]) throws(FileError) -> Range<Int> {
    if contents.pending.count + bytes.count > SpoolFile.pieceSize { try flush() }
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

/// What a `SpoolFile` holds, for reading on any thread.
package struct SpooledBytes: Sendable {
  fileprivate var file: TemporaryFile?
  /// The number of bytes in the file.
  fileprivate var written = 0
  /// What comes behind them.
  fileprivate var pending: [UInt8] = []

  /// The bytes at a place that `append` gave.
  package func bytes(at place: Range<Int>) throws(FileError) -> [UInt8] {
    guard place.lowerBound < written else {
      return Array(pending[place.lowerBound - written..<place.upperBound - written])
    }
    return try file?.bytes(at: place) ?? []
  }
}
