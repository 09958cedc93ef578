package import FeedCore
import Synchronization

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
    try readInput(from: STDIN_FILENO, limit: limit)
  }

  static func readInput(from descriptor: Int32, limit: Int) throws(FileError) -> [UInt8] {
    do {
      return try FileSystem.read(descriptor: descriptor, name: inputName, limit: limit)
    } catch {
      throw inputProblem(error.code)
    }
  }

  /// Returns the reason that standard input could not be read.
  static func inputProblem(_ code: Int32) -> FileError {
    FileError(action: "read", path: inputName, code: code, reason: reason(code))
  }

  private static func reason(_ code: Int32) -> String {
    code == EBADF ? "it is closed" : String(cString: strerror(code))
  }

  /// The error number of the first write to standard output that failed, or 0.
  private static let failure = Atomic<Int32>(0)

  /// Writes bytes to standard output; `outputProblem` shows if that failed.
  package static func write(_ bytes: [UInt8]) {
    let code = FileSystem.drain(bytes, into: STDOUT_FILENO)
    if code != 0 { _ = failure.compareExchange(expected: 0, desired: code, ordering: .relaxed) }
  }

  package static func write(_ text: String) { write(Array(text.utf8)) }
  package static func writeError(_ text: String) { FileSystem.drain(Array(text.utf8), into: STDERR_FILENO) }

  /// The reason that output was lost, or `nil` if all was written.
  ///
  /// A reader that has read enough and closed its pipe loses nothing.
  package static var outputProblem: String? {
    let code = failure.load(ordering: .relaxed)
    return code == 0 || code == EPIPE ? nil : reason(code)
  }

  /// Opens a placeholder for each standard stream that is closed, so that no file gets its number.
  ///
  /// Reading and writing the placeholder fails, as it does for a closed stream. To be called first in a program.
  package static func reserve() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
