package import FeedCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A temporary copy of standard input, for input that is read more than once.
package final class SpooledStandardInput: Sendable {
  private let file: TemporaryFile

  /// Reads standard input completely.
  ///
  /// Throws if no temporary file can be written.
  package convenience init() throws(FileError) { try self.init(descriptor: STDIN_FILENO) }

  init(descriptor: Int32) throws(FileError) {
    let file = try TemporaryFile()
    let chunkSize = 1 << 20
    while true {
      let chunk = try StandardStreams.readInput(from: descriptor, limit: chunkSize)
      guard !chunk.isEmpty else { break }
      try file.append(chunk)
    }
    self.file = file
  }

  /// Returns the descriptor of the file, positioned at its start.
  ///
  /// Valid as long as this value exists.
  package func rewound() throws(FileError) -> Int32 { try file.rewound() }
}
