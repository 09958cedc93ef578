import ContentValues
import FeedSystem
import Synchronization

/// The comments of unchanged files, which are read only when they are needed.
final class UnreadThreads: Sendable {
  private let context: StoreContext
  private let read: @Sendable (inout StoreReaderState) -> Void
  private let threads = Mutex<(spooled: SpooledBytes, comments: [ThreadKeys: CommentSource])?>(nil)

  init(_ context: StoreContext, _ read: @escaping @Sendable (inout StoreReaderState) -> Void) {
    (self.context, self.read) = (context, read)
  }

  func comments(of keys: ThreadKeys) -> [Comment] {
    let (spooled, comments) = threads.withLock { threads in
      let all = threads ?? StoreReaderState.threads(context, read)
      threads = all
      return (all.spooled, all.comments[keys])
    }
    return comments.flatMap { try? spooled.comments($0) } ?? []
  }
}
