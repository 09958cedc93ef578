public import FeedCore

/// The published comments of a site, by the paths of their articles.
///
/// Of each thread stands in memory how long it is, and when its comments are from. Comments of Feedkiln's own files stand
/// there, too, as long as there are few. The others wait in a spool; those of threads that an earlier build knew are read
/// from their files when they are asked for.
public struct CommentThreads: Sendable {
  /// Comments that are held in memory.
  private static let mostHeld = 10_000

  private var outlines: [String: ThreadOutline] = [:]
  private var held: [String: CommentThread] = [:]
  private var heldCount = 0
  /// Names of the native store, by the paths of the articles.
  private var names: [String: String] = [:]
  private var fingerprints: [String: Fingerprint] = [:]
  private var store: NativeCommentStore?
  private var places: [String: [SpooledComments.Place]] = [:]
  private var spooled: SpooledComments?

  public init() {}

  init(_ store: NativeCommentStore) { self.store = store }

  /// Adds the comments of an article that stand in a spool.
  mutating func add(_ comments: GatheredComments, of article: String, at places: [SpooledComments.Place]) {
    remove(article)
    guard let outline = comments.outline else { return }
    outlines[article] = outline
    self.places[article] = places
    fingerprints[article] = comments.thread.fingerprint
  }

  /// Has the comments that stand in a spool read from there.
  mutating func read(from spool: SpooledComments) { spooled = spool }

  /// Adds the comments that stand under a name; where a spool has no room for them, they can be read again.
  mutating func add(_ thread: NativeThread, of article: String, name: String, spool: SpoolFile) {
    remove(article)
    guard let outline = thread.gathered.outline else { return }
    outlines[article] = outline
    names[article] = name
    fingerprints[article] = thread.fingerprint
    guard !thread.gathered.thread.nodes.isEmpty else { return }
    if heldCount < Self.mostHeld {
      held[article] = thread.gathered.thread
      heldCount += outline.count
    } else {
      places[article] = try? spool.append(thread.comments)
    }
  }

  private mutating func remove(_ article: String) {
    outlines[article] = nil
    held[article] = nil
    names[article] = nil
    fingerprints[article] = nil
    places[article] = nil
  }

  /// The paths of the articles that have comments, in order.
  public var articles: [String] { outlines.keys.sorted() }

  public var isEmpty: Bool { outlines.isEmpty }

  /// The thread of an article; `nil` when there is none.
  public subscript(article: String) -> CommentThread? {
    if let thread = held[article] { return thread }
    if let places = places[article] {
      return (try? spooled?.comments(at: places)).map { GatheredComments($0).thread }
    }
    guard let store, let name = names[article] else { return nil }
    return store.read(name).gathered.thread
  }

  /// What is known of an article's thread without reading it.
  public func outline(of article: String) -> ThreadOutline? { outlines[article] }

  /// Of all that a thread is made of; `nil` when there is none.
  package func fingerprint(of article: String) -> Fingerprint? { fingerprints[article] }

  /// When any comment was last changed.
  public var lastChange: Timestamp? { outlines.values.map(\.lastChange).max() }
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
