import FeedCore

/// The folder that feeds are written into: a file changes only when its bytes do, and is whole at any moment.
struct OutputFolder: Sendable {
  enum Outcome: Sendable { case written, unchanged }

  let path: String

  /// Writes a file below the folder, making the folders on the way.
  func write(_ name: String, _ bytes: [UInt8]) throws(FileError) -> Outcome {
    let file = "\(path)/\(name)"
    if let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) { try FileSystem.makeFolder(String(file[..<slash])) }
    return try FileSystem.replace(file, with: bytes) ? .written : .unchanged
  }
}
