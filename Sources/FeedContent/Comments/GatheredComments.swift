import FeedCore

/// The comments of one article from wherever they were, as a thread.
struct GatheredComments: Sendable {
  /// The published comments; none where they are known from an earlier build.
  var thread = CommentThread()
  /// What is known of them without reading them; `nil` when there are none.
  let outline: ThreadOutline?
  /// All of them.
  let count: Int
  /// Those that have the id of another; they are left out.
  private(set) var duplicates = 0
  /// What is wrong between them.
  private(set) var diagnostics: [Diagnostic] = []

  /// Of two comments with one id the first counts.
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
          "content/duplicate-comment", .error, "a comment with the id “\(comment.id)” was there before",
          at: comment.location, help: "give one of the two another id; this one is left out",
          related: [Diagnostic.Related("it stands here first", at: place)]))
    }
    let builder = ThreadBuilder(unique)
    diagnostics += builder.diagnostics
    count = unique.count
    thread = builder.thread()
    outline = thread.nodes.isEmpty ? nil : ThreadOutline(thread)
  }

  /// Takes what is known of comments without reading them.
  init(_ outline: ThreadOutline?, count: Int) {
    self.outline = outline
    self.count = count
  }
}
