package import FeedCore
import FeedSystem

/// A thread as read from one store: its keys, its counts and its comments.
package struct StoredThread: Sendable {
  /// The keys by which the store identifies the article.
  package var keys: ThreadKeys
  /// The number of comments without reactions.
  package var commentCount = 0
  package var reactionCount = 0
  /// The number of comments whose author URL is invalid.
  package var badURLs = 0
  package var firstBadURL: SourceLocation?
  /// The number of comments without a date.
  package var undated = 0
  package var firstUndated: SourceLocation?
  /// The comments, one part for each group of files that were read together.
  package var parts: [Part] = []

  package struct Part: Sendable {
    package var comments: CommentSource
    /// The length and the dates of the thread, or `nil` if they are computed when the comments are merged.
    package var summary: ThreadSummary?

    package init(comments: CommentSource, summary: ThreadSummary? = nil) {
      self.comments = comments
      self.summary = summary
    }
  }

  package init(keys: ThreadKeys) { self.keys = keys }
}

/// The location of a thread’s comments until they are needed.
package enum CommentSource: Sendable {
  case memory([Comment])
  /// Byte ranges in the spool file, in order.
  case spooled([Range<Int>])
  /// The store’s own files.
  case files(@Sendable () -> [Comment])
}

/// The threads from files that are read together, in the form that is cached: without the comments.
package struct StoredThreads: CachedValue {
  package var threads: [StoredThread] = []
  package var diagnostics: [Diagnostic] = []
  /// The number of comments that could not be read.
  package var skipped = 0
  /// Whether the threads were read from the files, not from the cache.
  package var isFresh = true
  /// The reasons why comments may be missing that are not problems by themselves.
  package var doubts: [Diagnostic.Related] = []
  /// Whether all comments fit into memory and the spool file.
  package var isComplete = true

  var isSound: Bool {
    diagnostics.isEmpty && isComplete
      && threads.allSatisfy { $0.parts.allSatisfy { $0.summary?.diagnostics.isEmpty == true } }
  }

  package init() {}

  func write(to writer: inout BinaryWriter) {
    writer.write(threads) { writer, thread in
      for texts in [thread.keys.names, thread.keys.urls, thread.keys.identifiers] { writer.write(texts) }
      writer.write(thread.keys.title)
      for number in [thread.commentCount, thread.reactionCount, thread.badURLs] { writer.write(number) }
      writer.write(thread.firstBadURL) { $0.write($1) }
      writer.write(thread.parts) { writer, part in writer.write(part.summary) { $1.write(to: &$0) } }
    }
    writer.write(doubts) { writer, doubt in
      writer.write(doubt.message)
      writer.write(doubt.location)
    }
  }

  init?(_ reader: inout BinaryReader) {
    isFresh = false
    threads = reader.list { reader in
      var thread = StoredThread(keys: ThreadKeys(names: reader.texts()))
      thread.keys.urls = reader.texts()
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
    doubts = reader.list { reader in Diagnostic.Related(reader.text(), at: reader.location()) }
  }
}
