import FeedContent
import FeedCore

/// All published comments of a site.
struct CommentList {
  /// Newest first.
  let newest: [CommentPlace]

  init(_ content: Content) {
    var dated: [(place: CommentPlace, published: Timestamp)] = []
    for (index, article) in content.articles.enumerated() where article.comments != .off {
      for (node, value) in (content.threads[article.path]?.nodes ?? []).enumerated() {
        dated.append((CommentPlace(article: index, node: node), value.comment.published))
      }
    }
    dated.sort {
      ($1.published, $1.place.article, $1.place.node) < ($0.published, $0.place.article, $0.place.node)
    }
    newest = dated.map(\.place)
  }

  /// The answers to what each commenter wrote, newest first, by the commenter's name; nobody answers themselves.
  func answersByCommenter(_ content: Content) -> [String: [CommentPlace]] {
    var answers: [String: [CommentPlace]] = [:]
    for place in newest {
      let nodes = content.threads[content.articles[place.article].path]?.nodes ?? []
      guard let parent = nodes[place.node].parent, let name = nodes[parent].comment.authorName,
        nodes[place.node].comment.authorName != name
      else { continue }
      answers[name, default: []].append(place)
    }
    return answers
  }
}
