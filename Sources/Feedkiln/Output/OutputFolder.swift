import FeedContent
import FeedCore
import FeedSystem

/// The folder that feeds are written to.
///
/// A file is only written if its bytes change, and is replaced atomically. A file that a build did not write is not
/// replaced, and no link below the folder is followed.
///
/// One build at a time can use the folder, or any number of shards of one build. The state folder of the site contains
/// the manifest of the files that builds wrote. During a build, it also contains temporary files and a journal. The journal
/// consists of manifest lines, so that no file of a killed build is left untracked. A shard has its own subfolder for
/// these, which the merging build reads.
struct OutputFolder: Sendable {
  enum Outcome: Sendable {
    case written, unchanged
    /// The check found an error.
    case held
    /// The existing file is not Feedkiln’s.
    case foreign
  }

  let path: String
  private let folder: OpenFolder
  private let folders: RecentFolders
  let state: StateFolder
  /// The folder for the journal and temporary files; for a shard, the shard’s own folder.
  let own: OpenFolder
  private let journal: AppendedFile
  private let drafts: OpenFolder
  private let isShard: Bool
  private let options: BuildOptions
  private let locks: [FolderLock]
  /// The files that earlier builds wrote.
  let earlier: OutputManifest
  /// Whether the manifest already lists all files of earlier builds.
  private let isSettled: Bool
  /// The recognition of files that an earlier build wrote if no manifest lists them.
  private let marks: FileMarks
  /// The output folder as site.toml names it.
  private let name: String

  /// Creates and locks the folder, and removes temporary files of a killed build.
  ///
  /// - Throws: A `FileError` if the folder cannot be created, another build uses it, or the builds of another site file
  ///   write into it.
  init(of site: Site, options: BuildOptions) throws(FileError) {
    (name, path) = (site.feeds.output, site.filePath(site.feeds.output))
    self.options = options
    isShard = options.content.shard != nil
    folder = try OpenFolder(path, creating: true)
    folders = RecentFolders(below: folder)
    let lock = try FolderLock(of: folder, isShared: isShard)
    if let rival = try StateFolder.rival(of: site) {
      throw FileError(
        action: "write into", path: path, code: 0,
        reason: "it contains the feeds of \(rival); set another output in one of the two files")
    }
    state = try StateFolder(of: site)
    let common = state.folder
    let part = options.content.shard.map { "\(StateFolder.shards)/\($0.name)" }
    own = try part.flatMap { part throws(FileError) in try common.folder(part, creating: true) } ?? common
    journal = AppendedFile(StateFolder.journal, in: own)
    locks = [lock, try FolderLock(of: own)]
    drafts = try own.folder(Self.drafts, creating: true) ?? own
    for draft in try drafts.names() where drafts.kind(of: draft) != .folder { try drafts.remove(draft) }
    var logs: [(folder: OpenFolder, name: String)] = [
      (common, StateFolder.manifest), (own, StateFolder.journal),
    ]
    if !isShard { logs += try Self.shards(in: state).map { ($0.folder, StateFolder.journal) } }
    var text: [UInt8] = []
    var found: [String] = []
    for (folder, name) in logs {
      guard let bytes = try folder.read(name, upTo: FileSystem.wholeFileLimit) else { continue }
      text += bytes + [UInt8(ascii: "\n")]
      found.append(name)
      guard name == StateFolder.journal else { continue }
      for file in OutputManifest(bytes).files.keys { try self.folder.removeDraft(of: file) }
    }
    // The first version kept its manifest in the output folder.
    if found.isEmpty, let bytes = (try? folder.read(Self.firstManifest, upTo: FileSystem.wholeFileLimit)) ?? nil {
      text = bytes
    }
    let known = OutputManifest(text)
    // The state of another folder does not apply to this one.
    let isSame = known.output == nil || known.output == name
    earlier = isSame ? known : OutputManifest()
    isSettled = isSame && found == [StateFolder.manifest]
    marks = FileMarks(site: site)
  }

  private static let drafts = "drafts"
  private static let firstManifest = "\(StateFolder.name)/\(StateFolder.manifest)"

  /// Returns the folders of all shards, which are kept until a build of all articles ends.
  static func shards(in state: StateFolder) throws(FileError) -> [(name: String, folder: OpenFolder)] {
    guard let all = try state.folder.folder(StateFolder.shards) else { return [] }
    var shards: [(name: String, folder: OpenFolder)] = []
    for name in try all.names() where all.kind(of: name) == .folder {
      if let folder = try all.folder(name) { shards.append((name, folder)) }
    }
    return shards
  }

  /// Returns the full path of a file in the folder.
  func file(_ name: String) -> String { folder.path(of: name) }

  /// Writes a file in the folder, and creates missing folders.
  func write(
    _ name: String, _ bytes: [UInt8], _ kind: WrittenFile.Kind
  ) throws(FileError) -> (outcome: Outcome, print: Fingerprint) {
    let print = Fingerprint(bytes)
    let place = try folders.place(of: name)
    guard try isOurs(beforeWriting: name, bytes, at: place) else { return (.foreign, print) }
    try keep(WrittenFile(name: name, print: print, kind: kind))
    let draft = OpenFolder.Draft("\(Fingerprint(name.utf8))", in: drafts)
    let wasWritten = try place.folder.replace(place.base, with: bytes, draft: draft, isDurable: options.isDurable)
    return (wasWritten ? .written : .unchanged, print)
  }

  /// Records a file as part of this build.
  ///
  /// Its bytes are already in place or are written next.
  func keep(_ file: WrittenFile) throws(FileError) {
    guard !earlier.contains(file.name, file.print) else { return }
    try journal.append(OutputManifest.line(file))
  }

  /// Whether a path is free, or has a file that a build wrote or that already has the bytes.
  private func isOurs(
    beforeWriting name: String, _ bytes: [UInt8], at place: (folder: OpenFolder, base: String)
  ) throws(FileError) -> Bool {
    if options.overwrites || earlier.contains(name) { return true }
    switch place.folder.kind(of: place.base) {
    // A folder cannot be replaced; the attempt to write reports it.
    case nil, .folder: return true
    case .link, .other: return false
    case .file:
      guard let old = try? place.folder.read(place.base, upTo: FileSystem.wholeFileLimit) else { return false }
      return old == bytes
        || marks.isOurs(name, old, replacedBy: bytes) { try? folder.read($0, upTo: FileSystem.wholeFileLimit) }
    }
  }

  /// Whether earlier builds wrote feeds with ids that they stored.
  ///
  /// Without a manifest, the feeds at some paths show it.
  func hasEarlierFeeds(_ names: [String]) -> Bool {
    guard earlier.files.isEmpty else { return earlier.hasIDs }
    return names.contains { name in
      (try? folder.read(name, upTo: FileSystem.wholeFileLimit)).flatMap(\.self).map {
        marks.isOurs(name, $0) { _ in nil }
      }
        ?? false
    }
  }

  // MARK: The end of a build

  /// Removes files that earlier builds wrote and this build did not, and writes the manifest.
  ///
  /// Files that were edited since are kept.
  ///
  /// - Parameters:
  ///   - written: The files of this build.
  ///   - held: The paths of files that were not published; their previous versions are kept.
  ///   - removesOthers: Whether files of earlier builds are removed.
  ///   - hasIDs: Whether the ids of the articles are in their file.
  /// - Returns: The paths of the removed files.
  /// - Throws: A `FileError` if a file cannot be removed or the manifest cannot be written.
  func finish(
    written: [WrittenFile], held: [String], removesOthers: Bool, hasIDs: Bool
  ) throws(FileError) -> [String] {
    if isSettled, held.isEmpty, earlier.isExactly(written), earlier.hasIDs == hasIDs {
      try forgetParts()
      return []
    }
    var now = OutputManifest()
    (now.output, now.hasIDs) = (name, hasIDs)
    for file in written { now.add(file) }
    for name in held { now.add(name, from: earlier) }
    var removed: [String] = []
    for name in earlier.paths(missingIn: now) {
      if !removesOthers {
        now.add(name, from: earlier)
      } else if isUnchanged(name) {
        try folder.remove(name)
        removeEmptyFolders(above: name)
        removed.append(name)
      }
    }
    if !isSettled || now != earlier {
      let draft = OpenFolder.Draft(StateFolder.manifest, in: drafts)
      try state.folder.replace(StateFolder.manifest, with: now.bytes, draft: draft, isDurable: options.isDurable)
    }
    try forgetParts()
    return removed
  }

  /// Removes the state that the manifest replaces.
  private func forgetParts() throws(FileError) {
    try own.remove(StateFolder.journal)
    if folder.kind(of: Self.firstManifest) == .file {
      try folder.remove(Self.firstManifest)
      folder.removeIfEmpty(StateFolder.name)
    }
    try state.folder.removeFolder(StateFolder.shards)
  }

  /// Removes the folders for temporary files if they are empty.
  func clear() { own.removeIfEmpty(Self.drafts) }

  /// Whether a file is unchanged since a build wrote it; `false` for the target of a link.
  private func isUnchanged(_ name: String) -> Bool {
    guard let bytes = try? folder.read(name, upTo: .max - 1) else { return false }
    return earlier.contains(name, Fingerprint(bytes))
  }

  private func removeEmptyFolders(above name: String) {
    var name = name
    while let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) {
      name = String(name[..<slash])
      guard folder.removeIfEmpty(name) else { return }
    }
  }
}
