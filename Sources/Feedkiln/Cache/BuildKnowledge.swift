import FeedContent
import FeedCore

/// What a build knows of a site: the content as it read it, and the documents as it wrote them.
struct BuildKnowledge: Sendable {
  var content: KnownContent
  var documents: [KnownDocument] = []

  /// Bytes that it will hardly exceed when it is written; what is not used of them takes no memory.
  var room: Int { content.count * 1024 + documents.count * 256 }

  func write(to writer: inout BinaryWriter) {
    writer.writeWithSum { writer in
      content.write(to: &writer)
      writer.write(documents) { $1.write(to: &$0) }
    }
  }
}

extension BuildKnowledge {
  /// Reads what `write` wrote, at the moment of another build; `nil` where that is not whole.
  init?(_ reader: inout BinaryReader, at moment: Timestamp) {
    guard reader.hasSum() else { return nil }
    content = KnownContent(&reader, at: moment)
    documents = reader.list { KnownDocument(&$0) }
    guard !reader.isBroken else { return nil }
  }
}
