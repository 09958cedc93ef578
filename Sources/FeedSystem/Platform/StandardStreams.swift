package import FeedCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Standard input, output and error as bytes.
package enum StandardStreams {
  /// The path that means standard input, and its name in messages.
  package static let inputName = "-"

  /// Returns the bytes of standard input, at most `limit` + 1.
  package static func readInput(limit: Int = .max - 1) throws(FileError) -> [UInt8] {
    try FileSystem.read(descriptor: STDIN_FILENO, name: inputName, limit: limit)
  }

  package static func write(_ bytes: [UInt8]) { FileSystem.drain(bytes, into: STDOUT_FILENO) }
  package static func write(_ text: String) { write(Array(text.utf8)) }
  package static func writeError(_ text: String) { FileSystem.drain(Array(text.utf8), into: STDERR_FILENO) }
}
