import FeedContent
import FeedCore

/// What a build knows of a site: the content as it read it, and the documents as it wrote them.
struct BuildKnowledge: Sendable {
  var content: KnownContent
  /// By their paths.
  var documents = BinaryTable()

  /// Bytes that it takes when it is written, or a few less.
  var byteCount: Int { content.byteCount + documents.byteCount }

  /// Takes over what others know, too.
  mutating func merge(_ other: BuildKnowledge) {
    content.merge(other.content)
    documents.merge(other.documents)
  }

  /// Whether the next build would know the same from another.
  func isSame(as other: BuildKnowledge) -> Bool {
    content.isSame(as: other.content) && documents.isSame(as: other.documents)
  }

  func write(to writer: inout BinaryWriter) {
    writer.writeWithSum { writer in
      content.write(to: &writer)
      documents.write(to: &writer)
    }
  }
}

extension BuildKnowledge {
  /// Reads what `write` wrote, at the moment of another build; `nil` where that is not whole.
  init?(_ reader: inout BinaryReader, at moment: Timestamp) {
    guard reader.hasSum() else { return nil }
    content = KnownContent(&reader, at: moment)
    documents = BinaryTable(&reader)
    guard !reader.isBroken else { return nil }
  }
}
