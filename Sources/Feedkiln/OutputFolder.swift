import FeedCore

/// The folder that feeds are written into: a file changes only when its bytes do, and is whole at any moment.
struct OutputFolder: Sendable {
  enum Outcome: Sendable { case written, unchanged, held }

  let path: String

  /// The path of a file below the folder.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file below the folder, making the folders on the way.
  func write(_ name: String, _ bytes: [UInt8]) throws(FileError) -> Outcome {
    let file = file(name)
    if let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) { try FileSystem.makeFolder(String(file[..<slash])) }
    return try FileSystem.replace(file, with: bytes) ? .written : .unchanged
  }
}
