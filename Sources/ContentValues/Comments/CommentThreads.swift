public import FeedCore
package import FeedSystem

/// The published comments of a site, by article path.
///
/// The length and the dates of each thread are kept in memory, and so are up to about 10,000 comments. Other comments
/// are in a spool file or in the stores’ files, and are read when they are needed.
public struct CommentThreads: Sendable {
  /// The number of comments after which further comments are moved to the spool.
  private static let mostInMemory = 10_000

  private struct Entry: Sendable {
    let outline: ThreadOutline
    let fingerprint: Fingerprint
    var comments: [CommentSource]
    /// The date of comments without a date of their own.
    let date: Timestamp
  }

  private var threads: [String: Entry] = [:]
  private var countInMemory = 0
  /// The comments in the spool file; set after all stores have been read.
  private var spooled = SpooledBytes()

  /// Creates an empty collection.
  public init() {}

  /// Adds the thread of an article; comments without a date of their own have `date`.
  package mutating func add(
    _ comments: [CommentSource], _ summary: ThreadSummary, of article: String, date: Timestamp
  ) {
    threads[article] = summary.outline.map {
      Entry(outline: $0, fingerprint: summary.fingerprint, comments: comments, date: date)
    }
  }

  /// Returns where the comments are kept: in memory, or in the spool once memory is full.
  ///
  /// If the spool cannot be written, `files` is returned.
  package mutating func keep(_ comments: CommentSource, in spool: SpoolFile, or files: CommentSource) -> CommentSource {
    guard case .memory(let list) = comments else { return comments }
    if countInMemory < Self.mostInMemory {
      countInMemory += list.count
      return comments
    }
    return (try? spool.append(list)).map { .spooled([$0]) } ?? files
  }

  package mutating func read(from spool: SpoolFile) { spooled = spool.contents }

  /// The paths of the articles that have comments, sorted.
  public var articles: [String] { threads.keys.sorted() }

  public var isEmpty: Bool { threads.isEmpty }

  /// Returns the thread of an article, or `nil` if it has no comments.
  ///
  /// Reads the comments from disk if they are not in memory. Comments that cannot be read are omitted.
  public subscript(article: String) -> CommentThread? {
    threads[article].map { entry in
      MergedThread(entry.comments.flatMap { (try? spooled.comments($0)) ?? [] }.dated(entry.date)).thread
    }
  }

  /// Returns the length and the dates of an article’s thread without reading it, or `nil` if there is none.
  public func outline(of article: String) -> ThreadOutline? { threads[article]?.outline }

  /// Returns the fingerprint of an article’s thread, or `nil` if there is none.
  package func fingerprint(of article: String) -> Fingerprint? { threads[article]?.fingerprint }

  /// The time of the last change of any comment, or `nil` if there are no comments.
  public var lastChange: Timestamp? { threads.values.lazy.map(\.outline.lastChange).max() }
}

extension [Comment] {
  /// Returns the comments with a date for those that have none.
  package func dated(_ date: Timestamp) -> [Comment] {
    guard contains(where: \.isUndated) else { return self }
    return map { comment in
      var comment = comment
      if comment.isUndated { comment.published = date }
      return comment
    }
  }
}

extension SpoolFile {
  /// Appends comments, and returns their byte range.
  package func append(_ comments: [Comment]) throws(FileError) -> Range<Int> {
    var writer = BinaryWriter()
    for comment in comments { comment.write(to: &writer) }
    return try append(writer.bytes)
  }
}

extension SpooledBytes {
  package func comments(_ source: CommentSource) throws(FileError) -> [Comment] {
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

/// The length and the dates of a thread, without its comments.
public struct ThreadOutline: Sendable, Hashable {
  /// The publication times of the published comments, in the order of the thread’s nodes.
  public let published: [Timestamp]
  /// The time of the last change of any comment in the thread.
  public let lastChange: Timestamp

  /// Fingerprints of the comments’ ids, in the same order.
  package let keys: [Fingerprint]

  init(published: [Timestamp], keys: [Fingerprint], lastChange: Timestamp) {
    (self.published, self.keys, self.lastChange) = (published, keys, lastChange)
  }

  init(_ thread: CommentThread) {
    published = thread.nodes.map(\.comment.published)
    keys = thread.nodes.map { Fingerprint($0.comment.id.utf8) }
    lastChange =
      thread.nodes.map { $0.comment.updated ?? $0.comment.published }.max() ?? Timestamp(secondsSinceEpoch: 0)
  }

  /// The number of published comments.
  public var count: Int { published.count }
}
