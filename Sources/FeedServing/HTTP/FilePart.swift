import FeedCore
import FeedSystem

/// A part of a file that is sent in chunks, so that the size of a file does not matter.
package final class FilePart: Sendable {
  /// The maximum number of bytes in memory at a time.
  private static let chunkSize = 1 << 16

  private let file: OpenFile
  let range: Range<Int>

  init(_ file: consuming OpenFile, _ range: Range<Int>) {
    self.file = file
    self.range = range
  }

  /// Returns the chunk at an offset from the start of the part, or throws if the file has become shorter.
  func chunk(at offset: Int) throws(FileError) -> [UInt8] {
    let count = min(Self.chunkSize, range.count - offset)
    let bytes = try file.bytes(at: range.lowerBound + offset, count: count)
    guard bytes.count == count else {
      throw FileError(action: "read", path: file.path, code: 0, reason: "it changed while it was read")
    }
    return bytes
  }
}
