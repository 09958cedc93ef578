import FeedCore
import FeedSystem

/// The published comments of one article, oldest first, each with the published comment that it answers.
public struct CommentThread: Sendable {
  public struct Node: Sendable {
    public var comment: Comment
    /// Index of the nearest published ancestor in `nodes`; `nil` for an answer to the article.
    public var parent: Int?
    /// Indexes of the direct answers in `nodes`, oldest first.
    public var replies: [Int]

    public init(comment: Comment, parent: Int? = nil, replies: [Int] = []) {
      self.comment = comment
      self.parent = parent
      self.replies = replies
    }
  }

  public var nodes: [Node]

  public init(nodes: [Node] = []) { self.nodes = nodes }

  /// Of all that decides what becomes of the comments.
  var fingerprint: Fingerprint {
    var writer = BinaryWriter()
    writer.write(nodes) { writer, node in
      node.comment.writeContent(to: &writer)
      writer.write(node.parent ?? -1)
    }
    return Fingerprint(writer.bytes)
  }
}
