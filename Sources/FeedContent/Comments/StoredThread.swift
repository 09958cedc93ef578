import FeedCore
import FeedSystem

/// The comments of one thread in one store: where its article is found, and what is known without the comments.
struct StoredThread: Sendable {
  /// What the store knows the article by.
  var keys: ThreadKeys
  /// The numbers of comments and of reactions, such as likes.
  var commentCount = 0
  var reactionCount = 0
  /// The number of commenters whose URL is not on the web, and the position of the first.
  var badURLs = 0
  var firstBadURL: SourceLocation?
  /// The comments that were read together; more than one if the thread is in several files of a store.
  var parts: [Part] = []

  struct Part: Sendable {
    var comments: CommentSource
    /// The length and the dates of the thread, or `nil` if they are found when the comments are merged.
    var summary: ThreadSummary?
  }

  init(keys: ThreadKeys) { self.keys = keys }
}

/// The place where a thread's comments are until they are asked for.
enum CommentSource: Sendable {
  case memory([Comment])
  /// In the spool, at these places, in order.
  case spooled([Range<Int>])
  /// In the store's own files.
  case files(@Sendable () -> [Comment])
}

/// The threads that are read from files together, as a cache stores them: without the comments.
struct StoredThreads: CachedValue {
  var threads: [StoredThread] = []
  var diagnostics: [Diagnostic] = []
  /// The number of comments that could not be read.
  var skipped = 0
  /// Whether this was read from the files.
  var isFresh = true
  /// Whether there was room for all comments.
  var isComplete = true

  var isSound: Bool {
    diagnostics.isEmpty && isComplete
      && threads.allSatisfy { $0.parts.allSatisfy { $0.summary?.diagnostics.isEmpty == true } }
  }

  init() {}

  func write(to writer: inout BinaryWriter) {
    writer.write(threads) { writer, thread in
      for texts in [thread.keys.names, thread.keys.addresses, thread.keys.identifiers] { writer.write(texts) }
      writer.write(thread.keys.title)
      for number in [thread.commentCount, thread.reactionCount, thread.badURLs] { writer.write(number) }
      writer.write(thread.firstBadURL) { $0.write($1) }
      writer.write(thread.parts) { writer, part in writer.write(part.summary) { $1.write(to: &$0) } }
    }
  }

  init?(_ reader: inout BinaryReader) {
    isFresh = false
    threads = reader.list { reader in
      var thread = StoredThread(keys: ThreadKeys(names: reader.texts()))
      thread.keys.addresses = reader.texts()
      thread.keys.identifiers = reader.texts()
      thread.keys.title = reader.optional { $0.text() }
      (thread.commentCount, thread.reactionCount) = (reader.number(), reader.number())
      thread.badURLs = reader.number()
      thread.firstBadURL = reader.optional { $0.location() }
      thread.parts = reader.list { reader in
        StoredThread.Part(comments: .memory([]), summary: reader.optional { ThreadSummary(&$0) })
      }
      return thread
    }
  }
}
