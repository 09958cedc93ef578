import FeedBuilder
import FeedContent
import FeedCore
import FeedDocument
import FeedPages

/// The comments on an article as a tree of replies.
struct ThreadView {
  /// The depth at which replies are closed at first, with all that is below them.
  private static let depthOpen = 4
  /// The maximum depth of the tree; deeper replies are listed flat, so that they fit on narrow screens.
  private static let depthShown = 8
  /// The number of comments in a list that are open at first.
  private static let commentsOpen = 25

  let comments: [(node: CommentThread.Node, entry: Entry)]
  let editor: EditorLinks

  /// Writes the number of comments and the tree below it, which is closed at first.
  func writeClosed(_ html: inout HTMLWriter) {
    guard !comments.isEmpty else { return }
    let key = comments.first.map { "thread \($0.entry.id.string)" } ?? ""
    html.element(.details, [.data("key", key)]) { html in
      html.element(.summary, comments.count.counted("comment"))
      write(&html)
    }
  }

  /// Writes the tree.
  func write(_ html: inout HTMLWriter) {
    list(comments.indices.filter { comments[$0].node.parent == nil }, depth: 1, &html)
  }

  private func list(_ indexes: [Int], depth: Int, _ html: inout HTMLWriter) {
    html.element(.ol, [.class("thread")]) { html in
      for index in indexes.prefix(Self.commentsOpen) { item(index, depth: depth, &html) }
    }
    let rest = Array(indexes.dropFirst(Self.commentsOpen))
    guard let first = rest.first else { return }
    html.element(.details, [.data("key", "after \(comments[first].entry.id.string)")]) { html in
      html.element(.summary, rest.count.counted("more comment"))
      html.element(.ol, [.class("thread")]) { html in
        for index in rest { item(index, depth: depth, &html) }
      }
    }
  }

  private func item(_ index: Int, depth: Int, _ html: inout HTMLWriter) {
    let (node, entry) = comments[index]
    html.element(.li) { html in
      html.element(.p, [.class("quiet")]) { html in
        html.element(.strong, entry.authors.first?.name ?? "")
        html.text(" ")
        html.date(entry.published)
        html.text(" ")
        editor.write(node.comment.location, to: &html)
      }
      if let content = entry.content { html.element(.div, [.class("reading")]) { $0.markup(content.html) } }
      guard !node.replies.isEmpty, depth <= Self.depthShown else { return }
      let replies = depth < Self.depthShown ? node.replies : descendants(of: node.replies)
      guard depth == Self.depthOpen else { return list(replies, depth: depth + 1, &html) }
      html.element(.details, [.data("key", "replies \(entry.id.string)")]) { html in
        html.element(.summary, replies.count == 1 ? "1 reply" : "\(replies.count) replies")
        list(replies, depth: depth + 1, &html)
      }
    }
  }

  /// Returns all comments below some comments, depth first, for the flat list.
  private func descendants(of indexes: [Int]) -> [Int] {
    var found: [Int] = []
    var waiting = Array(indexes.reversed())
    while let index = waiting.popLast() {
      found.append(index)
      waiting += comments[index].node.replies.reversed()
    }
    return found
  }
}
