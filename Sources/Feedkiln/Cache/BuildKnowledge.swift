import FeedContent
import FeedCore
import FeedSystem

/// What a build knows of a site: the content as it read it, and the documents as it wrote them.
struct BuildKnowledge: Sendable {
  var content: KnownContent
  /// By their paths.
  var documents = BinaryTable()

  /// Takes over what others know, too.
  mutating func merge(_ other: BuildKnowledge) {
    content.merge(other.content)
    documents.merge(other.documents)
  }

  /// Whether the next build would know the same from another.
  func isSame(as other: BuildKnowledge) -> Bool {
    content.isSame(as: other.content) && documents.isSame(as: other.documents)
  }

  /// Writes what there is piece by piece.
  func write(_ put: ([UInt8]) throws(FileError) -> Void) throws(FileError) {
    try content.write(put)
    try documents.write(put)
  }
}

extension BuildKnowledge {
  /// Reads what `write` wrote, at the moment of another build; `nil` where that is not whole.
  init?(_ reader: inout BinaryReader, at moment: Timestamp) {
    guard let content = KnownContent(&reader, at: moment), let documents = BinaryTable(&reader),
      reader.rest == 0
    else { return nil }
    (self.content, self.documents) = (content, documents)
  }
}
