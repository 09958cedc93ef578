import FeedCore

/// Builds a thread from comments: finds parents, breaks cycles, and removes unpublished comments.
struct ThreadBuilder {
  private(set) var diagnostics: [Diagnostic] = []
  /// All comments, published or not, oldest first.
  private let comments: [Comment]
  /// The index of the comment that each one replies to.
  private var parents: [Int?]

  /// Sorts the comments and finds their parents; of comments with the same id, the first is the parent.
  init(_ comments: [Comment]) {
    self.comments = comments.sorted {
      let (first, second) = ($0.published.secondsSinceEpoch, $1.published.secondsSinceEpoch)
      return first == second ? $0.id < $1.id : first < second
    }
    var indexes: [String: Int] = [:]
    for (index, comment) in self.comments.enumerated() where indexes[comment.id] == nil { indexes[comment.id] = index }
    parents = self.comments.map { $0.replyTo.flatMap { indexes[$0] } }
    for (index, comment) in self.comments.enumerated() where parents[index] == nil {
      if let id = comment.replyTo, comment.state == .approved { reportMissing(id, in: comment) }
    }
    cutCycles()
  }

  /// Returns the published comments.
  ///
  /// A reply to an unpublished comment becomes a reply to the nearest published ancestor.
  func thread() -> CommentThread {
    let ancestors = publishedAncestors()
    var positions = [Int?](repeating: nil, count: comments.count)
    var nodes: [CommentThread.Node] = []
    nodes.reserveCapacity(comments.count { $0.state == .approved })
    for (index, comment) in comments.enumerated() where comment.state == .approved {
      positions[index] = nodes.count
      nodes.append(CommentThread.Node(comment: comment))
    }
    for (index, position) in positions.enumerated() {
      guard let position, let parent = ancestors[index].flatMap({ positions[$0] }) else { continue }
      nodes[position].parent = parent
      nodes[parent].replies.append(position)
    }
    return CommentThread(nodes: nodes)
  }

  /// Makes the oldest comment of each cycle a reply to the article.
  private mutating func cutCycles() {
    var walks = [Int?](repeating: nil, count: comments.count)
    for start in comments.indices {
      var current: Int? = start
      while let index = current, walks[index] == nil {
        walks[index] = start
        current = parents[index]
      }
      guard let meeting = current, walks[meeting] == start else { continue }
      var oldest = meeting
      var next = parents[meeting]
      while let index = next, index != meeting {
        oldest = min(oldest, index)
        next = parents[index]
      }
      parents[oldest] = nil
      reportCycle(at: comments[oldest])
    }
  }

  /// Returns the nearest published ancestor of each comment.
  private func publishedAncestors() -> [Int?] {
    var ancestors = [Int?](repeating: nil, count: comments.count)
    var isKnown = [Bool](repeating: false, count: comments.count)
    for start in comments.indices {
      var path: [Int] = []
      var current: Int? = start
      while let index = current, !isKnown[index] {
        path.append(index)
        current = parents[index]
      }
      for index in path.reversed() {
        ancestors[index] = parents[index].flatMap { comments[$0].state == .approved ? $0 : ancestors[$0] }
        isKnown[index] = true
      }
    }
    return ancestors
  }

  private mutating func reportMissing(_ id: String, in comment: Comment) {
    diagnostics.append(
      Diagnostic(
        .threadParentMissing, "comment “\(comment.id)” replies to “\(id)”, which does not exist",
        at: comment.replyToLocation ?? comment.location))
  }

  private mutating func reportCycle(at comment: Comment) {
    diagnostics.append(
      Diagnostic(
        .threadCycle, "comment “\(comment.id)” is part of a cycle of replies",
        at: comment.replyToLocation ?? comment.location))
  }
}

extension CommentThread {
  /// Creates the thread of an article’s comments.
  ///
  /// - Parameter comments: All comments, in any order, published or not.
  public init(comments: [Comment]) { self = ThreadBuilder(comments).thread() }
}

extension RuleDescription {
  static let threadParentMissing = RuleDescription(
    "thread/parent-missing", .warning, "the comment that a comment replies to should exist",
    why: "The reply is published as a reply to the article, so the thread is lost.",
    help: "remove “reply_to”, or restore the other comment",
    wrong: "reply_to: deleted-comment",
    right: "reply_to: welcome")

  static let threadCycle = RuleDescription(
    "thread/cycle", .warning, "comments should not reply to each other in a cycle",
    why: "Feed readers cannot show such a thread; the reply is published as a reply to the article.",
    help: "remove “reply_to” from one of the comments",
    wrong: "id: a, reply_to: b; id: b, reply_to: a",
    right: "id: a; id: b, reply_to: a")
}
