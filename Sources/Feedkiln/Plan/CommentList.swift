import FeedContent
import FeedCore

/// All published comments of a site.
struct CommentList {
  /// The comments, newest first.
  let newest: [CommentIndex]

  init(_ content: Content) {
    var dated: [(index: CommentIndex, published: Timestamp)] = []
    for index in content.articles.indices where content.articles[index].comments != .off {
      let outline = content.threads.outline(of: content.articles[index].path)
      for (node, published) in (outline?.published ?? []).enumerated() {
        dated.append((CommentIndex(article: index, node: node), published))
      }
    }
    dated.sort {
      ($1.published, $1.index.article, $1.index.node) < ($0.published, $0.index.article, $0.index.node)
    }
    newest = dated.map(\.index)
  }

  /// Returns the replies to each commenter, newest first, by the commenter’s name.
  ///
  /// Replies to oneself are excluded.
  func repliesByCommenter(_ content: Content) -> [String: [CommentIndex]] {
    var parentAuthors: [CommentIndex: String] = [:]
    for article in Set(newest.map(\.article)) {
      let nodes = content.threads[content.articles[article].path]?.nodes ?? []
      for (index, node) in nodes.enumerated() {
        guard let parent = node.parent, let name = nodes[parent].comment.authorName, node.comment.authorName != name
        else { continue }
        parentAuthors[CommentIndex(article: article, node: index)] = name
      }
    }
    var replies: [String: [CommentIndex]] = [:]
    for index in newest { if let name = parentAuthors[index] { replies[name, default: []].append(index) } }
    return replies
  }
}

extension Content {
  /// The order of a comment among all that were published, in the order of their publication.
  func arrival(of comment: CommentIndex) -> CommentArrival {
    let path = articles[comment.article].path
    let published = threads.outline(of: path)?.published[comment.node].secondsSinceEpoch ?? 0
    let late = lateComments[path]?[comment.node]?.secondsSinceEpoch
    return CommentArrival(time: late ?? published, isLate: late != nil, published: published)
  }
}

/// The order in which comments were published: a late one after those that were there before.
struct CommentArrival: Comparable {
  let time: Int64
  let isLate: Bool
  let published: Int64

  static func < (a: CommentArrival, b: CommentArrival) -> Bool {
    (a.time, a.isLate ? 1 : 0, a.published) < (b.time, b.isLate ? 1 : 0, b.published)
  }
}
