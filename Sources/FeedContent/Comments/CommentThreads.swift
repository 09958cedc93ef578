public import FeedCore
package import FeedSystem

/// The published comments of a site, by the paths of their articles.
///
/// The length and the dates of each thread are in memory. Its comments are, too, while there are few; the others are in a
/// spool or in the stores' files, and are read when they are asked for.
public struct CommentThreads: Sendable {
  /// The number of comments that are kept in memory.
  private static let mostInMemory = 10_000

  private struct Entry: Sendable {
    let outline: ThreadOutline
    let fingerprint: Fingerprint
    var comments: [CommentSource]
  }

  private var threads: [String: Entry] = [:]
  private var countInMemory = 0
  /// The comments that wait on the disk, once all stores were read.
  private var spooled = SpooledBytes()

  public init() {}

  /// Adds the comments of an article.
  mutating func add(_ comments: [CommentSource], _ summary: ThreadSummary, of article: String) {
    threads[article] = summary.outline.map {
      Entry(outline: $0, fingerprint: summary.fingerprint, comments: comments)
    }
  }

  /// Keeps comments in memory, or in a spool if there are too many; the store's files are there if that has no room.
  mutating func keep(_ comments: CommentSource, in spool: SpoolFile, or files: CommentSource) -> CommentSource {
    guard case .memory(let list) = comments else { return comments }
    if countInMemory < Self.mostInMemory {
      countInMemory += list.count
      return comments
    }
    return (try? spool.append(list)).map { .spooled([$0]) } ?? files
  }

  mutating func read(from spool: SpoolFile) { spooled = spool.contents }

  /// The paths of the articles that have comments, in order.
  public var articles: [String] { threads.keys.sorted() }

  public var isEmpty: Bool { threads.isEmpty }

  /// The thread of an article, or `nil` if there is none.
  public subscript(article: String) -> CommentThread? {
    threads[article].map { entry in
      MergedThread(entry.comments.flatMap { (try? spooled.comments($0)) ?? [] }).thread
    }
  }

  /// The length and the dates of an article's thread, without reading it.
  public func outline(of article: String) -> ThreadOutline? { threads[article]?.outline }

  /// A fingerprint of an article's thread, or `nil` if there is none.
  package func fingerprint(of article: String) -> Fingerprint? { threads[article]?.fingerprint }

  /// The time of the last change of any comment.
  public var lastChange: Timestamp? { threads.values.lazy.map(\.outline.lastChange).max() }
}

extension SpoolFile {
  /// Adds comments in one piece.
  func append(_ comments: [Comment]) throws(FileError) -> Range<Int> {
    var writer = BinaryWriter()
    for comment in comments { comment.write(to: &writer) }
    return try append(writer.bytes)
  }
}

extension SpooledBytes {
  func comments(_ source: CommentSource) throws(FileError) -> [Comment] {
    switch source {
    case .memory(let comments): return comments
    case .files(let read): return read()
    case .spooled(let places):
      var comments: [Comment] = []
      comments.reserveCapacity(places.count)
      for place in places {
        var reader = BinaryReader(try bytes(at: place))
        while reader.rest > 0, !reader.isBroken { comments.append(Comment(&reader)) }
      }
      return comments
    }
  }
}

/// What is known of a thread without its comments.
public struct ThreadOutline: Sendable, Hashable {
  /// When each of its published comments was published, in the order of the thread's nodes.
  public let published: [Timestamp]
  /// When any of them was last changed.
  public let lastChange: Timestamp

  init(published: [Timestamp], lastChange: Timestamp) {
    (self.published, self.lastChange) = (published, lastChange)
  }

  init(_ thread: CommentThread) {
    published = thread.nodes.map(\.comment.published)
    lastChange =
      thread.nodes.map { $0.comment.updated ?? $0.comment.published }.max() ?? Timestamp(secondsSinceEpoch: 0)
  }

  public var count: Int { published.count }
}
