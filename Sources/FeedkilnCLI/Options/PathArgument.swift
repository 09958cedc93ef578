import ArgumentParser
import FeedCore
import FeedSystem

/// Checks and reads paths on the command line.
///
/// A path of `-` means standard input.
enum PathArgument {
  /// Returns the bytes of a file or of standard input.
  ///
  /// Input that exceeds the limit is cut to one byte more than the limit, so that callers can detect it.
  static func read(_ path: String, limit: Int = .max - 1) throws(FileError) -> [UInt8] {
    isInput(path) ? try StandardStreams.readInput(limit: limit) : try FileSystem.read(path, limit: limit)
  }

  static func isInput(_ path: String) -> Bool { path == StandardStreams.inputName }

  /// Returns the path as shown in messages.
  static func title(_ path: String) -> String { isInput(path) ? "standard input" : "“\(path)”" }

  /// Throws an error if standard input is named more than once.
  static func checkInput(_ paths: [String]) throws {
    guard paths.count(where: isInput) > 1 else { return }
    throw ValidationError("standard input can be read only once: write - once")
  }

  static func checkSettings(_ path: String?) throws {
    guard let path, isInput(path) else { return }
    throw ValidationError(
      "settings cannot be read from standard input: name a file")
  }

  static func checkFolder(_ path: String?) throws {
    guard let path, isInput(path) else { return }
    throw ValidationError("- is standard input, not a folder: name a folder, such as ./-")
  }
}
