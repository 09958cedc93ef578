import ArgumentParser
import FeedCore
import FeedSystem

/// What a path on the command line may be: where something is read, `-` is standard input.
enum PathArgument {
  /// The bytes of a file or of standard input; of more than a limit, one byte more than that.
  static func read(_ path: String, limit: Int = .max - 1) throws(FileError) -> [UInt8] {
    isInput(path) ? try StandardStreams.readInput(limit: limit) : try FileSystem.read(path, limit: limit)
  }

  static func isInput(_ path: String) -> Bool { path == StandardStreams.inputName }

  /// The path as a message names it.
  static func title(_ path: String) -> String { isInput(path) ? "standard input" : "“\(path)”" }

  /// Refuses paths of which more than one is standard input.
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
