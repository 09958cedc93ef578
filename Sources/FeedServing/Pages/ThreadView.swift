import FeedBuilder
import FeedContent
import FeedCore
import FeedDocument
import FeedPages

/// The comments on an article as a tree of replies.
struct ThreadView {
  /// The maximum depth of the tree; deeper replies are listed flat, so that they fit on narrow screens.
  private static let depthShown = 8

  let comments: [(node: CommentThread.Node, entry: Entry)]

  func write(_ html: inout HTMLWriter) {
    guard !comments.isEmpty else { return }
    html.element(.details) { html in
      html.element(.summary, comments.count.counted("comment"))
      list(comments.indices.filter { comments[$0].node.parent == nil }, depth: 1, &html)
    }
  }

  private func list(_ indexes: [Int], depth: Int, _ html: inout HTMLWriter) {
    html.element(.ol, [.class("thread")]) { html in
      for index in indexes { item(index, depth: depth, &html) }
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
        html.element(.code, "\(node.comment.location.file):\(node.comment.location.line)")
      }
      if let content = entry.content { html.element(.div, [.class("reading")]) { $0.markup(content.html) } }
      guard !node.replies.isEmpty, depth <= Self.depthShown else { return }
      if depth < Self.depthShown {
        list(node.replies, depth: depth + 1, &html)
      } else {
        list(descendants(of: node.replies), depth: depth + 1, &html)
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
