import FeedContent
import FeedCore

/// All published comments of a site.
struct CommentList {
  /// The comments, newest first.
  let newest: [CommentPlace]

  init(_ content: Content) {
    var dated: [(place: CommentPlace, published: Timestamp)] = []
    for (index, article) in content.articles.enumerated() where article.comments != .off {
      for (node, published) in (content.threads.outline(of: article.path)?.published ?? []).enumerated() {
        dated.append((CommentPlace(article: index, node: node), published))
      }
    }
    dated.sort {
      ($1.published, $1.place.article, $1.place.node) < ($0.published, $0.place.article, $0.place.node)
    }
    newest = dated.map(\.place)
  }

  /// Returns the replies to each commenter, newest first, by the commenter’s name.
  ///
  /// Replies to oneself are excluded.
  func answersByCommenter(_ content: Content) -> [String: [CommentPlace]] {
    var answered: [CommentPlace: String] = [:]
    for article in Set(newest.map(\.article)) {
      let nodes = content.threads[content.articles[article].path]?.nodes ?? []
      for (index, node) in nodes.enumerated() {
        guard let parent = node.parent, let name = nodes[parent].comment.authorName, node.comment.authorName != name
        else { continue }
        answered[CommentPlace(article: article, node: index)] = name
      }
    }
    var replies: [String: [CommentPlace]] = [:]
    for place in newest { if let name = answered[place] { replies[name, default: []].append(place) } }
    return replies
  }
}
