public import FeedCore
package import FeedSystem

/// The published comments of a site, by the paths of their articles.
///
/// Of each thread stands in memory how long it is, and when its comments are from. Comments of Feedkiln's own files stand
/// there, too, as long as there are few. The others wait in a spool; those of threads that an earlier build knew are read
/// from their files when they are asked for.
public struct CommentThreads: Sendable {
  /// Comments that are held in memory.
  private static let mostHeld = 10_000

  /// What stands in memory of a thread, and where its comments are.
  private struct Entry: Sendable {
    let outline: ThreadOutline
    /// Of all that the thread is made of.
    let fingerprint: Fingerprint
    var comments: Place
  }

  private enum Place: Sendable {
    case held(CommentThread)
    case spooled([SpooledComments.Place])
    /// Under a name of the native store.
    case stored(String)
  }

  private var threads: [String: Entry] = [:]
  private var heldCount = 0
  private var store: NativeCommentStore?
  private var spooled: SpooledComments?

  public init() {}

  init(_ store: NativeCommentStore) { self.store = store }

  /// Adds the comments of an article that stand in a spool.
  mutating func add(_ comments: GatheredComments, of article: String, at places: [SpooledComments.Place]) {
    threads[article] = comments.outline.map { outline in
      Entry(outline: outline, fingerprint: comments.thread.fingerprint, comments: .spooled(places))
    }
  }

  /// Has the comments that stand in a spool read from there.
  mutating func read(from spool: SpooledComments) { spooled = spool }

  /// Adds the comments that stand under a name; where a spool has no room for them, they can be read again.
  mutating func add(_ thread: NativeThread, of article: String, name: String, spool: SpoolFile) {
    threads[article] = thread.gathered.outline.map { outline in
      Entry(outline: outline, fingerprint: thread.fingerprint, comments: place(of: thread, name, spool))
    }
  }

  private mutating func place(of thread: NativeThread, _ name: String, _ spool: SpoolFile) -> Place {
    let known = thread.gathered.thread
    if known.nodes.isEmpty { return .stored(name) }
    if heldCount < Self.mostHeld {
      heldCount += known.nodes.count
      return .held(known)
    }
    return (try? spool.append(thread.comments)).map { .spooled($0) } ?? .stored(name)
  }

  /// The paths of the articles that have comments, in order.
  public var articles: [String] { threads.keys.sorted() }

  public var isEmpty: Bool { threads.isEmpty }

  /// The thread of an article; `nil` when there is none.
  public subscript(article: String) -> CommentThread? {
    switch threads[article]?.comments {
    case .held(let thread): thread
    case .spooled(let places): (try? spooled?.comments(at: places)).map { GatheredComments($0).thread }
    case .stored(let name): store?.read(name).gathered.thread
    case nil: nil
    }
  }

  /// What is known of an article's thread without reading it.
  public func outline(of article: String) -> ThreadOutline? { threads[article]?.outline }

  /// Of all that a thread is made of; `nil` when there is none.
  package func fingerprint(of article: String) -> Fingerprint? { threads[article]?.fingerprint }

  /// When any comment was last changed.
  public var lastChange: Timestamp? { threads.values.lazy.map(\.outline.lastChange).max() }
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
