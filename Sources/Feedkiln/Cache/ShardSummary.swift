import FeedContent
import FeedCore
import FeedSystem

/// What the build of a share leaves for the one that merges them all: what it knows, in its own folder.
///
/// It holds for the same settings, the same options and the same version only. What a summary says of a file is believed
/// only while the file is still as it was, so a merge makes what one build would have made, whatever happened since.
struct ShardSummary {
  private static let name = "summary"
  /// What the summary holds for, each with what to say where that is not so.
  private let marks: [(mark: Fingerprint, otherwise: String)]

  init(site: Site, options: ContentOptions, isChecked: Bool) {
    marks = [
      (Fingerprint("feedkiln shard".utf8), "is no summary of a shard"),
      (Fingerprint(Product.version.utf8), "was built by another version of Feedkiln"),
      (Fingerprint(describing: site), "was built with other settings, or from another folder"),
      (Fingerprint(describing: (options.forAnyMoment, isChecked)), "was built with other options"),
    ]
  }

  /// Writes what is known of a share.
  func write(_ known: BuildKnowledge, of share: Share, in output: OutputFolder) throws(FileError) {
    let part = BuildKnowledge(content: known.content.part(share), documents: known.documents)
    var head = BinaryWriter()
    for (mark, _) in marks { head.write(mark) }
    let file = "\(output.own)/\(Self.name)"
    try FileSystem.replace(file, draft: "\(file).new") { put throws(FileError) in
      try put(head.bytes)
      try part.write(put)
    }
  }

  /// Reads the summaries of all shares into what is known; throws when any is missing, or is not for this build.
  func read(in output: OutputFolder, into cache: inout BuildCache) throws(FileError) {
    let folder = OutputFolder.shards(in: output.path)
    for (share, file) in try all(in: folder, files: OutputFolder.shardFiles(Self.name, in: output.path)) {
      var reader = BinaryReader(try FileSystem.read(file))
      for (mark, otherwise) in marks where reader.fingerprint() != mark {
        throw .cannotMerge(folder, "shard \(share) \(otherwise); build it again as you merge")
      }
      guard let part = BuildKnowledge(&reader, at: cache.content.moment) else {
        throw .cannotMerge(folder, "shard \(share) is damaged; build it again")
      }
      cache.merge(part)
    }
  }

  /// The shares with their files, if all of one count are there.
  private func all(in folder: String, files: [String]) throws(FileError) -> [(Share, String)] {
    let found = files.compactMap { file -> (Share, String)? in
      let name = file.dropFirst(folder.count + 1).dropLast(Self.name.count + 1)
      guard let share = Share(name.replacing("-of-", with: "/")), share.name == name else { return nil }
      return (share, file)
    }
    let counts = Dictionary(grouping: found) { $0.0.count }
    if let whole = counts.filter({ $0.key == $0.value.count }).keys.max() { return counts[whole] ?? [] }
    guard let (count, parts) = counts.max(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) }) else {
      throw .cannotMerge(folder, "no shard is there; build them first, as in feedkiln build --shard 1/2")
    }
    let there = Set(parts.map(\.0.number))
    let missing = (1...count).lazy.filter { !there.contains($0) }.prefix(5).map { "\($0)/\(count)" }
    let more = count - there.count - missing.count
    throw .cannotMerge(
      folder,
      "shard \(missing.joined(separator: ", "))\(more > 0 ? " and \(more) more" : "") "
        + "\(count - there.count == 1 ? "is" : "are") missing; build what is missing, or copy it there")
  }
}

extension FileError {
  fileprivate static func cannotMerge(_ folder: String, _ reason: String) -> FileError {
    FileError(action: "merge the shards in", path: folder, code: 0, reason: reason)
  }
}
