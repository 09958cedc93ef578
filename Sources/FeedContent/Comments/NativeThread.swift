import FeedCore

/// What stands in the files of one thread.
struct NativeThread: Sendable {
  /// What the files say about the article.
  var keys: ThreadKeys
  /// All comments that are to be listed, published or not; none where they are known from an earlier build.
  var comments: [Comment] = []
  /// How many comments there are, and how many likes and the like.
  var commentCount = 0
  var reactionCount = 0
  /// What is wrong with single comments.
  var diagnostics: [Diagnostic] = []
  /// The same comments as a thread.
  var gathered = GatheredComments([])
  /// The files with what they were when they were read.
  var files: [KnownThread.File] = []

  /// What the next build is to know of it.
  var known: ArraySlice<UInt8>?

  init(keys: ThreadKeys) { self.keys = keys }

  /// The same for the next build, where nothing is wrong with it.
  mutating func rememberIfSound() {
    if diagnostics.isEmpty, gathered.diagnostics.isEmpty { known = KnownThread(self).bytes }
  }
}
