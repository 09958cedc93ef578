import Foundation

/// A folder for one benchmark’s data, in memory if the system has an in-memory file system.
struct WorkFolder: Sendable {
  let path: String

  init(_ name: String) throws {
    let memory = "/dev/shm"
    let parent = access(memory, W_OK) == 0 ? memory : FileManager.default.temporaryDirectory.path
    try self.init(at: "\(parent)/feedkiln-\(getpid())-\(name)")
  }

  init(at path: String) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// Writes a file and the folders above it, and returns its full path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = "\(path)/\(name)"
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Writes a file that is too large for memory in chunks, and returns its full path.
  func write(to name: String, _ pieces: some Sequence<String>) throws -> String {
    let file = try write("", to: name)
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
    defer { try? handle.close() }
    var pending: [UInt8] = []
    for piece in pieces {
      pending += piece.utf8
      guard pending.count > 1 << 20 else { continue }
      try handle.write(contentsOf: pending)
      pending.removeAll(keepingCapacity: true)
    }
    try handle.write(contentsOf: pending)
    return file
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
