#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Standard input, output and error as bytes.
public enum StandardStreams {
  public static func readInput() throws(FileError) -> [UInt8] {
    try FileSystem.read(descriptor: STDIN_FILENO, name: "-")
  }

  public static func write(_ bytes: [UInt8]) { FileSystem.drain(bytes, into: STDOUT_FILENO) }
  public static func write(_ text: String) { write(Array(text.utf8)) }
  public static func writeError(_ text: String) { FileSystem.drain(Array(text.utf8), into: STDERR_FILENO) }
}
