import FeedCore
import FeedSystem

/// What GitHub holds: issues of utterances, discussions of giscus, or both beside each other in a folder.
struct GitHubStore: CommentStore {
  let path: String
  /// What a file is that does not show it.
  let kind: CommentStoreKind

  func read(into reading: inout StoreReaderState) {
    let files = reading.files(in: path, endings: [".json", ".jsonl", ".gz", ".zip"])
    let isFolder = FileSystem.kind(of: path) == .folder
    let discussions = files.filter { file in
      let seen = isFolder ? FileSignature(file).kind : nil
      return (seen == .giscus || seen == .utterances ? seen : kind) == .giscus
    }
    let issues = files.filter { !discussions.contains($0) }
    reading.read(discussions, GiscusStore(files: discussions).read)
    reading.read(issues, UtterancesStore(files: issues).read)
  }
}

/// What the title of an issue or a discussion says about the page that it is on: giscus and utterances put it there.
enum GitHubThread {
  /// A title is the page's path without its first slash, its address, or its own title.
  static func keys(title: String, number: String?) -> ThreadKeys {
    let identifiers = [number].compactMap(\.self)
    if title.hasPrefix("http://") || title.hasPrefix("https://") {
      return ThreadKeys(addresses: [title], identifiers: identifiers)
    }
    if title == "index" { return ThreadKeys(addresses: ["/"], identifiers: identifiers) }
    if title.utf8.contains(UInt8(ascii: " ")) { return ThreadKeys(identifiers: identifiers, title: title) }
    return ThreadKeys(addresses: [title.hasPrefix("/") ? title : "/" + title], identifiers: identifiers, title: title)
  }
}
