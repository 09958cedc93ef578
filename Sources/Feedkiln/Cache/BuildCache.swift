import FeedContent
import FeedCore
import FeedSystem

/// The two caches of a build: parsed files and finished documents.
///
/// They are stored in a file of the state folder that can be deleted at any time. Only the program that wrote the file
/// uses it, and a damaged file is ignored. A shard stores its caches in its own folder, and the merging build starts
/// with the caches of all shards.
struct BuildCache: Sendable {
  private static let shardFile = "summary"

  private(set) var files: ParsedFileCache
  private(set) var documents: DocumentCache
  /// A fingerprint of the settings and of the options on which documents depend.
  let settings: Fingerprint

  private let site: Site
  private let options: BuildOptions
  private let head: [UInt8]
  /// The tables of the file, or `nil` if the file could not be used.
  private var stored: (files: BinaryTable, documents: BinaryTable)?

  /// Reads the caches of the last build, unless the options ignore caches.
  init(_ site: Site, _ options: BuildOptions) {
    let now = options.systemTime ?? .now
    (self.site, self.options) = (site, options)
    settings = Fingerprint(describing: (site, options.content.atAnyTime))
    var writer = BinaryWriter()
    writer.write("feedkiln cache\n")
    writer.write(Fingerprint(describing: (Product.version, SystemEnvironment.program)))
    head = writer.bytes
    if !options.isForced, let bytes = Self.read(site), bytes.starts(with: head) {
      var reader = BinaryReader(bytes[head.count...])
      if let files = BinaryTable(&reader), let documents = BinaryTable(&reader), reader.rest == 0 {
        stored = (files, documents)
      }
    }
    files = ParsedFileCache(at: now, stored?.files ?? BinaryTable())
    documents = DocumentCache(
      earlier: stored?.documents ?? BinaryTable(), now: now, check: options.isChecked ? options.content.now : nil)
  }

  /// Writes the caches for the next build.
  ///
  /// Errors are ignored: without caches, the next build only takes longer.
  func write(_ documents: BinaryTable) {
    if let stored, files.isUnchanged, documents.isSame(as: stored.documents) { return }
    let files = files.values
    do throws(FileError) {
      let folder = try StateFolder(of: site).folder
      let draft = OpenFolder.Draft("\(StateFolder.cache).new", in: folder)
      try folder.replace(StateFolder.cache, draft: draft) { put throws(FileError) in
        try put(head)
        try files.write(put)
        try documents.write(put)
      }
    } catch {}
  }

  /// Reads the file of a site, or returns `nil` if it cannot be used.
  private static func read(_ site: Site) -> [UInt8]? {
    (try? StateFolder(existingOf: site)?.folder.read(StateFolder.cache, upTo: StateFolder.cacheLimit)) ?? nil
  }
}

// MARK: Shards

extension BuildCache {
  /// The marks at the start of a shard’s caches, each with the reason to reject a shard with a different mark.
  private var shardMarks: [(mark: Fingerprint, problem: String)] {
    [
      (Fingerprint("feedkiln shard".utf8), "is not a shard summary"),
      (Fingerprint(Product.version.utf8), "was built by another version of Feedkiln"),
      (Fingerprint(describing: site), "was built with other settings, or from another folder"),
      (Fingerprint(describing: (options.content.atAnyTime, options.isChecked)), "was built with other options"),
    ]
  }

  /// Writes the caches of a shard to its own folder.
  func write(_ documents: BinaryTable, of shard: Shard, in output: OutputFolder) throws(FileError) {
    var head = BinaryWriter()
    for (mark, _) in shardMarks { head.write(mark) }
    let draft = OpenFolder.Draft("\(Self.shardFile).new", in: output.own)
    try output.own.replace(Self.shardFile, draft: draft) { put throws(FileError) in
      try put(head.bytes)
      try files.values.write(put)
      try documents.write(put)
    }
  }

  /// Adds the caches of all shards.
  ///
  /// - Throws: A `FileError` if a shard is missing, damaged or from a different build.
  mutating func takeShards(in output: OutputFolder) throws(FileError) {
    let folder = output.state.folder.path(of: StateFolder.shards)
    let shardMarks = shardMarks
    var files = stored?.files ?? BinaryTable()
    for (shard, part) in try Self.shards(in: output.state, folder) {
      let bytes = try part.read(Self.shardFile, upTo: StateFolder.cacheLimit)
      var reader = BinaryReader(bytes ?? [])
      for (mark, problem) in shardMarks where reader.fingerprint() != mark {
        throw .cannotMerge(folder, "shard \(shard) \(problem); build it again")
      }
      guard let parsed = BinaryTable(&reader), let written = BinaryTable(&reader), reader.rest == 0 else {
        throw .cannotMerge(folder, "shard \(shard) is damaged; build it again")
      }
      files.merge(parsed)
      documents.earlier.merge(written)
    }
    self.files = ParsedFileCache(at: documents.now, files)
    stored = nil
  }

  /// Returns the shards and their files if every shard of one count exists.
  ///
  /// - Throws: A `FileError` that names the missing shards.
  private static func shards(
    in state: StateFolder, _ folder: String
  ) throws(FileError) -> [(Shard, OpenFolder)] {
    let found = try OutputFolder.shards(in: state).compactMap { name, part -> (Shard, OpenFolder)? in
      guard let shard = Shard(name.replacing("-of-", with: "/")), shard.name == name,
        part.kind(of: shardFile) != nil
      else { return nil }
      return (shard, part)
    }
    let counts = Dictionary(grouping: found) { $0.0.count }
    if let whole = counts.filter({ $0.key == $0.value.count }).keys.max() { return counts[whole] ?? [] }
    guard let (count, parts) = counts.max(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) }) else {
      throw .cannotMerge(folder, "no shards found; build them first, such as feedkiln build --shard 1/2")
    }
    let there = Set(parts.map(\.0.number))
    let missing = (1...count).lazy.filter { !there.contains($0) }.prefix(5).map { "\($0)/\(count)" }
    let more = count - there.count - missing.count
    throw .cannotMerge(
      folder,
      "shard \(missing.joined(separator: ", "))\(more > 0 ? " and \(more) more" : "") "
        + "\((count - there.count).agreeing("is", plural: "are")) missing; build or copy what is missing")
  }
}

extension FileError {
  fileprivate static func cannotMerge(_ folder: String, _ reason: String) -> FileError {
    FileError(action: "merge the shards in", path: folder, code: 0, reason: reason)
  }
}
