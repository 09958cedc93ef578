import FeedCore
import FeedSystem

/// What GitHub holds: issues of utterances, discussions of giscus, or both beside each other in a folder.
struct GitHubStore: CommentStore {
  let path: String
  /// What a file is that does not show it.
  let kind: CommentStoreKind

  func read(into reading: inout StoreReading) {
    let files = reading.files(in: path, endings: [".json", ".jsonl", ".gz", ".zip"])
    let isFolder = FileSystem.kind(of: path) == .folder
    let discussions = files.filter { file in
      let seen = isFolder ? StoreHead(file).kind : nil
      return (seen == .giscus || seen == .utterances ? seen : kind) == .giscus
    }
    GiscusStore(files: discussions).read(into: &reading)
    UtterancesStore(files: files.filter { !discussions.contains($0) }).read(into: &reading)
  }
}
