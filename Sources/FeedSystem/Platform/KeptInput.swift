package import FeedCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// All that comes on standard input, for what is read more than once; it is gone when the run ends.
package final class KeptInput: Sendable {
  private let file: TemporaryFile

  /// Reads standard input to its end; throws where no temporary file can be written.
  package convenience init() throws(FileError) { try self.init(descriptor: STDIN_FILENO) }

  init(descriptor: Int32) throws(FileError) {
    let file = try TemporaryFile()
    let pieceSize = 1 << 20
    while true {
      let piece = try FileSystem.read(descriptor: descriptor, name: StandardStreams.inputName, limit: pieceSize)
      guard !piece.isEmpty else { break }
      try file.append(piece)
    }
    self.file = file
  }

  /// The file, to be read from its beginning; open as long as this is there.
  package func rewound() throws(FileError) -> Int32 { try file.rewound() }
}
