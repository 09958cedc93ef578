import FeedCore
import FeedTesting
import SiteSamples
import Testing

@testable import ContentValues

/// Testing has a type of this name too.
typealias Comment = ContentValues.Comment

@Suite struct ThreadBuilderTests {
  private func comment(
    _ id: String, _ seconds: Int64, replyTo: String? = nil, state: CommentState = .approved
  ) -> Comment {
    Comment(
      id: id, replyTo: replyTo, published: Timestamp(secondsSinceEpoch: seconds), state: state,
      location: SourceLocation(file: "\(id).md"))
  }

  /// Returns the comments of a thread as `id<parent`, in order.
  private func shape(_ thread: CommentThread) -> [String] {
    thread.nodes.map { node in
      node.comment.id + (node.parent.map { "<" + thread.nodes[$0].comment.id } ?? "")
    }
  }

  @Test func `comments are sorted oldest first, and by id at the same time`() {
    let thread = CommentThread(comments: [comment("c", 2), comment("b", 1), comment("a", 2), comment("d", 0)])
    #expect(shape(thread) == ["d", "b", "a", "c"])
  }

  @Test func `times are compared regardless of their time zone`() {
    var early = comment("early", 100)
    early.published = Timestamp(secondsSinceEpoch: 100, offsetMinutes: 600)
    #expect(shape(CommentThread(comments: [comment("late", 101), early])) == ["early", "late"])
  }

  @Test func `replies have parents, and comments have replies`() {
    let thread = CommentThread(comments: [
      comment("a", 1), comment("b", 2, replyTo: "a"), comment("c", 3, replyTo: "b"), comment("d", 4, replyTo: "a"),
    ])
    #expect(shape(thread) == ["a", "b<a", "c<b", "d<a"])
    #expect(thread.nodes[0].replies == [1, 3])
  }

  @Test func `a reply to an unpublished comment moves up to the nearest published one`() {
    let thread = CommentThread(comments: [
      comment("a", 1), comment("b", 2, replyTo: "a", state: .spam), comment("c", 3, replyTo: "b", state: .deleted),
      comment("d", 4, replyTo: "c"), comment("e", 5, state: .pending), comment("f", 6, replyTo: "e"),
    ])
    #expect(shape(thread) == ["a", "d<a", "f"])
  }

  @Test func `a reply to a missing comment becomes a reply to the article, with a warning`() {
    let builder = ThreadBuilder([comment("a", 1, replyTo: "gone")])
    #expect(shape(builder.thread()) == ["a"])
    #expect(
      report(builder.diagnostics) == [
        "1:1 warning: comment “a” replies to “gone”, which does not exist "
          + "(remove “reply_to”, or restore the other comment)"
      ])
  }

  @Test func `a cycle of replies is cut at its oldest comment`() {
    let comments = [
      comment("a", 5, replyTo: "c"), comment("b", 2, replyTo: "a"), comment("c", 3, replyTo: "b"),
      comment("d", 9, replyTo: "a"), comment("e", 7, replyTo: "e"),
    ]
    for turn in comments.indices {
      let builder = ThreadBuilder(Array(comments[turn...] + comments[..<turn]))
      #expect(shape(builder.thread()) == ["b", "c<b", "a<c", "e", "d<a"])
      #expect(
        builder.diagnostics.map(\.message) == [
          "comment “b” is part of a cycle of replies", "comment “e” is part of a cycle of replies",
        ])
    }
  }

  @Test func `a thread may be a hundred thousand levels deep`() {
    let count = 100_000
    let comments = (0..<count).map { index -> Comment in
      let state: CommentState = index % 3 == 1 ? .pending : .approved
      return comment(String(index), Int64(index), replyTo: String(index - 1), state: state)
    }
    let thread = CommentThread(comments: comments)
    #expect(thread.nodes.count == (0..<count).count { $0 % 3 != 1 })
    #expect(thread.nodes.last?.parent == thread.nodes.count - 2)
  }

  @Test func `any set of comments becomes a forest of the published ones`() {
    for seed in UInt64(0)..<200 { checkForest(seed: seed) }
  }

  private func checkForest(seed: UInt64) {
    var random = SplitMix(seed)
    let count = Int(random.next(40))
    let comments = (0..<count).map { index -> Comment in
      comment(
        String(index), Int64(random.next(20)),
        replyTo: random.next(3) == 0 ? nil : String(random.next(UInt64(count + 2))),
        state: random.next(4) == 0 ? .spam : .approved)
    }
    let thread = CommentThread(comments: comments)
    #expect(Set(thread.nodes.map(\.comment.id)) == Set(comments.filter { $0.state == .approved }.map(\.id)))
    for (index, node) in thread.nodes.enumerated() {
      #expect(node.replies == node.replies.sorted())
      #expect(node.replies.allSatisfy { thread.nodes[$0].parent == index })
      if let parent = node.parent { #expect(thread.nodes[parent].replies.contains(index)) }
      var steps = 0
      var ancestor = node.parent
      while let next = ancestor, steps <= count {
        ancestor = thread.nodes[next].parent
        steps += 1
      }
      #expect(steps <= count)
    }
    let backwards = CommentThread(comments: comments.reversed())
    #expect(shape(backwards) == shape(thread))
  }
}

extension SplitMix {
  /// Returns a number below a bound.
  fileprivate mutating func next(_ bound: UInt64) -> UInt64 { UInt64.random(in: 0..<bound, using: &self) }
}
