import FeedContent
import FeedCore
import FeedSystem

/// The folder that feeds are written into: a file changes only when its bytes do, and is whole at any moment.
///
/// One build at a time has it, or any number of shards of one. In `.feedkiln` below it stand the manifest of what builds
/// wrote and, while one runs, its drafts and its journal: lines for the manifest, so that a build that is killed leaves
/// nothing that nobody knows. A shard has these in a folder of its own there, for the build that merges them.
struct OutputFolder: Sendable {
  enum Outcome: Sendable { case written, unchanged, held }

  /// The folder below that is Feedkiln's own.
  static let ownFolder = ".feedkiln"

  let path: String
  /// What is Feedkiln's own below: of a shard, its part of that.
  let own: String
  private let isDurable: Bool
  private let locks: [FolderLock]
  /// What earlier builds wrote.
  private let earlier: OutputManifest
  /// Whether that stands in the manifest, all of it.
  private let isSettled: Bool

  static func manifest(in path: String) -> String { "\(path)/\(ownFolder)/manifest" }
  private var manifest: String { Self.manifest(in: path) }
  /// Where the shards' own folders are, until a build has ended that is of all articles.
  static func shards(in path: String) -> String { "\(path)/\(ownFolder)/shards" }
  private var journal: String { "\(own)/journal" }
  private var drafts: String { "\(own)/drafts" }

  /// Makes the folder ready, and takes away what a build that was killed left behind.
  init(path: String, share: Shard? = nil, isDurable: Bool = false) throws(FileError) {
    self.path = path
    self.isDurable = isDurable
    let common = "\(path)/\(Self.ownFolder)"
    own = share.map { "\(Self.shards(in: path))/\($0.name)" } ?? common
    try FileSystem.makeFolder(path)
    let lock = try FolderLock(path, isShared: share != nil)
    try FileSystem.makeFolder("\(own)/drafts")
    locks = share == nil ? [lock] : [lock, try FolderLock(own)]
    for draft in try FileSystem.files(below: "\(own)/drafts").files { try FileSystem.remove("\(own)/drafts/\(draft)") }
    var known: [UInt8] = []
    var logs = ["\(common)/manifest", "\(own)/journal"].filter { FileSystem.kind(of: $0) == .file }
    if share == nil { logs += try Self.shardFiles("journal", in: path) }
    for file in logs { known += try FileSystem.read(file) + [UInt8(ascii: "\n")] }
    earlier = OutputManifest(known)
    isSettled = logs == ["\(common)/manifest"]
  }

  /// The files that have a name in the shards' own folders.
  static func shardFiles(_ name: String, in path: String) throws(FileError) -> [String] {
    let folder = shards(in: path)
    guard FileSystem.kind(of: folder) == .folder else { return [] }
    return try FileSystem.files(below: folder).files.filter { $0.hasSuffix("/\(name)") }.map { "\(folder)/\($0)" }
  }

  /// The path of a file below the folder.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file below the folder, making the folders on the way.
  func write(_ name: String, _ bytes: [UInt8]) throws(FileError) -> (outcome: Outcome, print: Fingerprint) {
    let file = file(name)
    let print = Fingerprint(bytes)
    try keep(name, print)
    return (try replace(file, name: name, bytes: bytes) ? .written : .unchanged, print)
  }

  /// Takes a file for one of this build's; its bytes are there already, or are about to be.
  func keep(_ name: String, _ print: Fingerprint) throws(FileError) {
    if !earlier.contains(name, print) { try FileSystem.append(OutputManifest.line(name, print), to: journal) }
  }

  private func replace(_ file: String, name: String, bytes: [UInt8]) throws(FileError) -> Bool {
    let draft = "\(drafts)/\(Fingerprint(name.utf8))"
    do {
      return try FileSystem.replace(file, with: bytes, draft: draft, isDurable: isDurable)
    } catch {
      guard error.isAcrossFileSystems else { throw error }
      return try FileSystem.replace(file, with: bytes, isDurable: isDurable)
    }
  }

  // MARK: The end of a build

  /// Takes away what earlier builds wrote and this one did not, and writes down what is there now.
  ///
  /// A file stays that has been changed since, or if nothing is to be taken away; the result names those that went.
  func finish(
    written: [(name: String, print: Fingerprint)], held: [String], removesOthers: Bool
  ) throws(FileError) -> [String] {
    if isSettled, held.isEmpty, earlier.isExactly(written) {
      try FileSystem.remove(journal)
      try FileSystem.removeFolder(Self.shards(in: path))
      return []
    }
    var now = OutputManifest()
    for (name, print) in written { now.add(name, print) }
    for name in held { now.add(name, from: earlier) }
    var removed: [String] = []
    for name in earlier.paths(missingIn: now) {
      if !removesOthers {
        now.add(name, from: earlier)
      } else if isOurs(name) {
        try FileSystem.remove(file(name))
        removeEmptyFolders(above: name)
        removed.append(name)
      }
    }
    if now.files.isEmpty {
      try FileSystem.remove(manifest)
    } else if !isSettled || now != earlier {
      _ = try replace(manifest, name: "manifest", bytes: now.bytes)
    }
    try FileSystem.remove(journal)
    try FileSystem.removeFolder(Self.shards(in: path))
    return removed
  }

  /// Takes away the folders of a build that are empty.
  func clear() {
    FileSystem.removeIfEmpty(drafts)
    FileSystem.removeIfEmpty(own)
  }

  /// Whether a file is still as a build wrote it, and really lies below the folder.
  private func isOurs(_ name: String) -> Bool {
    let file = file(name)
    guard FileSystem.isPlainFile(file), let folder = FileSystem.realPath(path),
      FileSystem.realPath(file) == "\(folder == "/" ? "" : folder)/\(name)", let bytes = try? FileSystem.read(file)
    else { return false }
    return earlier.contains(name, Fingerprint(bytes))
  }

  private func removeEmptyFolders(above name: String) {
    var name = name
    while let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) {
      name = String(name[..<slash])
      guard FileSystem.removeIfEmpty(file(name)) else { return }
    }
  }
}
