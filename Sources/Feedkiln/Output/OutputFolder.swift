import FeedContent
import FeedCore
import FeedSystem

/// The folder that feeds are written to.
///
/// A file is only written if its bytes change, and is replaced atomically.
///
/// One build at a time can use the folder, or any number of shards of one build. The subfolder `.feedkiln` contains the
/// manifest of the files that builds wrote. During a build, it also contains temporary files and a journal. The journal
/// consists of manifest lines, so that no file of a killed build is left untracked. A shard has its own subfolder for
/// these, which the merging build reads.
struct OutputFolder: Sendable {
  enum Outcome: Sendable { case written, unchanged, held }

  /// The subfolder for Feedkiln’s own files.
  static let ownFolder = ".feedkiln"

  let path: String
  /// The folder for the manifest and temporary files; for a shard, the shard’s own folder.
  let own: String
  private let isDurable: Bool
  private let locks: [FolderLock]
  /// The files that earlier builds wrote.
  private let earlier: OutputManifest
  /// Whether the manifest already lists all files of earlier builds.
  private let isSettled: Bool

  static func manifest(in path: String) -> String { "\(path)/\(ownFolder)/manifest" }
  private var manifest: String { Self.manifest(in: path) }
  /// Returns the folder of all shards, which is kept until a build of all articles ends.
  static func shards(in path: String) -> String { "\(path)/\(ownFolder)/shards" }
  private var journal: String { "\(own)/journal" }
  private var temporaryFolder: String { "\(own)/drafts" }

  /// Creates and locks the folder, and removes temporary files of a killed build.
  ///
  /// - Parameters:
  ///   - path: The path of the folder.
  ///   - shard: The shard that is built, or `nil` for a build of all articles.
  ///   - isDurable: Whether each file is synced before it is renamed into place.
  /// - Throws: A `FileError` if the folder cannot be created or another build uses it.
  init(path: String, shard: Shard? = nil, isDurable: Bool = false) throws(FileError) {
    self.path = path
    self.isDurable = isDurable
    let common = "\(path)/\(Self.ownFolder)"
    own = shard.map { "\(Self.shards(in: path))/\($0.name)" } ?? common
    try FileSystem.makeFolder(path)
    let lock = try FolderLock(path, isShared: shard != nil)
    try FileSystem.makeFolder("\(own)/drafts")
    locks = shard == nil ? [lock] : [lock, try FolderLock(own)]
    for temporaryFile in try FileSystem.files(below: "\(own)/drafts").files {
      try FileSystem.remove("\(own)/drafts/\(temporaryFile)")
    }
    var known: [UInt8] = []
    var logs = ["\(common)/manifest", "\(own)/journal"].filter { FileSystem.kind(of: $0) == .file }
    if shard == nil { logs += try Self.shardFiles("journal", in: path) }
    for file in logs { known += try FileSystem.read(file) + [UInt8(ascii: "\n")] }
    earlier = OutputManifest(known)
    isSettled = logs == ["\(common)/manifest"]
  }

  /// Returns the files with a name in the folders of the shards.
  static func shardFiles(_ name: String, in path: String) throws(FileError) -> [String] {
    let folder = shards(in: path)
    guard FileSystem.kind(of: folder) == .folder else { return [] }
    return try FileSystem.files(below: folder).files.filter { $0.hasSuffix("/\(name)") }.map { "\(folder)/\($0)" }
  }

  /// Returns the full path of a file in the folder.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file in the folder, and creates missing folders.
  func write(_ name: String, _ bytes: [UInt8]) throws(FileError) -> (outcome: Outcome, fingerprint: Fingerprint) {
    let file = file(name)
    let fingerprint = Fingerprint(bytes)
    try keep(name, fingerprint)
    return (try replace(file, name: name, bytes: bytes) ? .written : .unchanged, fingerprint)
  }

  /// Records a file as part of this build.
  ///
  /// Its bytes are already in place or are written next.
  func keep(_ name: String, _ fingerprint: Fingerprint) throws(FileError) {
    if !earlier.contains(name, fingerprint) {
      try FileSystem.append(OutputManifest.line(name, fingerprint), to: journal)
    }
  }

  private func replace(_ file: String, name: String, bytes: [UInt8]) throws(FileError) -> Bool {
    let temporaryFile = "\(temporaryFolder)/\(Fingerprint(name.utf8))"
    do {
      return try FileSystem.replace(file, with: bytes, temporaryFile: temporaryFile, isDurable: isDurable)
    } catch {
      guard error.isAcrossFileSystems else { throw error }
      return try FileSystem.replace(file, with: bytes, isDurable: isDurable)
    }
  }

  // MARK: The end of a build

  /// Removes files that earlier builds wrote and this build did not, and writes the manifest.
  ///
  /// Files that were edited since are kept.
  ///
  /// - Parameters:
  ///   - written: The files of this build and their fingerprints.
  ///   - held: The paths of files that were not published; their previous versions are kept.
  ///   - removesOthers: Whether files of earlier builds are removed.
  /// - Returns: The paths of the removed files.
  /// - Throws: A `FileError` if a file cannot be removed or the manifest cannot be written.
  func finish(
    written: [(name: String, fingerprint: Fingerprint)], held: [String], removesOthers: Bool
  ) throws(FileError) -> [String] {
    if isSettled, held.isEmpty, earlier.isExactly(written) {
      try FileSystem.remove(journal)
      try FileSystem.removeFolder(Self.shards(in: path))
      return []
    }
    var now = OutputManifest()
    for (name, fingerprint) in written { now.add(name, fingerprint) }
    for name in held { now.add(name, from: earlier) }
    var removed: [String] = []
    for name in earlier.paths(missingIn: now) {
      if !removesOthers {
        now.add(name, from: earlier)
      } else if isOwnAndUnchanged(name) {
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

  /// Removes the folders for temporary files if they are empty.
  func clear() {
    FileSystem.removeIfEmpty(temporaryFolder)
    FileSystem.removeIfEmpty(own)
  }

  /// Whether a file is unchanged since a build wrote it and is inside the folder after symbolic links are resolved.
  private func isOwnAndUnchanged(_ name: String) -> Bool {
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
