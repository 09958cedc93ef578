/// A place where comments are kept.
protocol CommentStore: Sendable {
  /// Reads all comments; what is wrong with one never stops the others.
  func read(into reading: inout StoreReaderState)
}
