import ContentValues
import FeedCore
import FeedSystem
import SiteSettings

/// A GitHub export: utterances issues, giscus discussions, or a folder with both.
struct GitHubStore: CommentStore {
  let path: String
  /// The kind to use for a file whose kind is not recognized.
  let kind: CommentStoreKind

  func read(into reading: inout StoreReaderState) {
    let files = reading.files(in: path, extensions: [".json", ".jsonl", ".gz", ".zip"])
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

/// The keys of a thread from the title of a GitHub issue or discussion.
enum GitHubThread {
  /// Returns the keys of a thread.
  ///
  /// The title is the page’s path without the first slash, its URL, or its own title.
  static func keys(title: String, number: String?) -> ThreadKeys {
    let identifiers = [number].compactMap(\.self)
    if title.hasPrefix("http://") || title.hasPrefix("https://") {
      return ThreadKeys(urls: [title], identifiers: identifiers)
    }
    if title == "index" { return ThreadKeys(urls: ["/"], identifiers: identifiers) }
    if title.utf8.contains(UInt8(ascii: " ")) { return ThreadKeys(identifiers: identifiers, title: title) }
    return ThreadKeys(urls: [title.hasPrefix("/") ? title : "/" + title], identifiers: identifiers, title: title)
  }
}
