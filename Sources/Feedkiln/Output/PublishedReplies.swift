import FeedBuilder
import FeedContent
import FeedCore
import FeedParsing
import FeedSystem

/// The comment feeds and numbers of comments in the published article feeds, by article id.
struct PublishedReplies: Sendable {
  private var replies: [IRI: Replies] = [:]

  /// No replies.
  init() {}

  /// Reads the documents of article feeds in the output folder.
  init(in feeds: [PlannedFeed], of output: OutputFolder) {
    for planned in feeds {
      guard case .articles = planned.entries else { continue }
      for document in planned.documents {
        let file = output.file(document.path)
        guard FileSystem.isPlainFile(file),
          let bytes = try? FileSystem.readPlain(file, upTo: FileSystem.wholeFileLimit),
          let feed = try? Feed(parsing: bytes, at: document.url)
        else { continue }
        for entry in feed.entries { add(entry) }
      }
    }
  }

  private mutating func add(_ entry: Entry) {
    guard let found = entry.replies else { return }
    guard var known = replies[entry.id] else {
      replies[entry.id] = found
      return
    }
    known.feeds.merge(found.feeds) { first, _ in first }
    known.count = max(known.count, found.count)
    known.updated = known.updated ?? found.updated
    replies[entry.id] = known
  }

  /// Returns the replies to an article, or `nil` if none are published.
  subscript(article: IRI) -> Replies? { replies[article] }
}
