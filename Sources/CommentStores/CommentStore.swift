/// A source of comments.
package protocol CommentStore: Sendable {
  /// Reads all comments; an invalid comment is reported and does not stop the others.
  func read(into reading: inout StoreReaderState)
}
