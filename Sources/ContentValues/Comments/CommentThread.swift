import FeedCore
import FeedSystem

/// The published comments of an article, oldest first, with the links between comments and replies.
public struct CommentThread: Sendable {
  /// A comment in a thread, with the indexes of its parent and its replies.
  public struct Node: Sendable {
    public var comment: Comment
    /// The index in `nodes` of the nearest published ancestor, or `nil` for a reply to the article.
    public var parent: Int?
    /// The indexes in `nodes` of the direct replies, oldest first.
    public var replies: [Int]

    /// Creates a node; the indexes refer to `nodes` of the thread.
    public init(comment: Comment, parent: Int? = nil, replies: [Int] = []) {
      self.comment = comment
      self.parent = parent
      self.replies = replies
    }
  }

  /// The comments of the thread, oldest first.
  public var nodes: [Node]

  /// Creates a thread of nodes whose parents and replies match.
  public init(nodes: [Node] = []) { self.nodes = nodes }

  /// A fingerprint of everything that affects how the comments are published.
  var fingerprint: Fingerprint {
    var writer = BinaryWriter()
    writer.write(nodes) { writer, node in
      node.comment.writeContent(to: &writer)
      writer.write(node.parent ?? -1)
    }
    return Fingerprint(writer.bytes)
  }
}
