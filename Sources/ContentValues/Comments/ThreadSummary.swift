package import FeedCore
package import FeedSystem

/// The length and the dates of a thread, and a fingerprint of its comments.
package struct ThreadSummary: Sendable {
  /// The length and the dates of the published comments, or `nil` if there are none.
  package let outline: ThreadOutline?
  /// The number of comments, published or not.
  package let count: Int
  let fingerprint: Fingerprint
  /// The number of comments that were skipped because of a duplicate id.
  package private(set) var duplicates = 0
  /// The problems found while the comments were merged.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Summarizes comments in any order.
  ///
  /// Pass a fingerprint of the comments’ files to save computing one of the comments.
  package init(_ comments: [Comment], fingerprint: Fingerprint? = nil) {
    let merged = MergedThread(comments)
    outline = merged.thread.nodes.isEmpty ? nil : ThreadOutline(merged.thread)
    count = merged.count
    self.fingerprint = fingerprint ?? merged.thread.fingerprint
    (duplicates, diagnostics) = (merged.duplicates, merged.diagnostics)
  }
}

extension ThreadSummary {
  func write(to writer: inout BinaryWriter) {
    writer.write(count)
    writer.write(fingerprint)
    writer.write(outline) { writer, outline in
      writer.write(outline.published) { $0.write($1) }
      writer.write(outline.keys) { $0.write($1) }
      writer.write(outline.lastChange)
    }
  }

  init(_ reader: inout BinaryReader) {
    (count, fingerprint) = (reader.number(), reader.fingerprint())
    outline = reader.optional { reader in
      let published = reader.list { $0.timestamp() }
      let keys = reader.list { $0.fingerprint() }
      return ThreadOutline(published: published, keys: keys, lastChange: reader.timestamp())
    }
  }
}

/// An article’s comments from all stores, merged into one thread.
struct MergedThread {
  let thread: CommentThread
  /// The number of unique comments, published or not.
  let count: Int
  private(set) var duplicates = 0
  private(set) var diagnostics: [Diagnostic] = []

  /// Merges comments; if two have the same id, the first is used.
  init(_ comments: [Comment]) {
    var first: [String: SourceLocation] = [:]
    var unique: [Comment] = []
    unique.reserveCapacity(comments.count)
    for comment in comments {
      guard let place = first[comment.id] else {
        first[comment.id] = comment.location
        unique.append(comment)
        continue
      }
      duplicates += 1
      diagnostics.append(
        Diagnostic(
          .contentDuplicateComment, "duplicate comment id “\(comment.id)”",
          at: comment.location,
          related: [Diagnostic.Related("first used here", at: place)]))
    }
    let builder = ThreadBuilder(unique)
    diagnostics += builder.diagnostics
    count = unique.count
    thread = builder.thread()
  }
}

extension RuleDescription {
  static let contentDuplicateComment = RuleDescription(
    "content/duplicate-comment", .error, "the id of a comment must be unique in its thread",
    why: "Feed readers show only one of two entries with the same id.",
    help: "give one of the two another id; this comment is skipped",
    wrong: "id: welcome … id: welcome",
    right: "id: welcome … id: welcome-2")
}
