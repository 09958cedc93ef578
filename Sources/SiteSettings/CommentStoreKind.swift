/// The comment systems whose stores can be read.
public enum CommentStoreKind: String, Sendable, Hashable, CaseIterable {
  case isso, staticman, giscus, utterances, webmention, remark42, commento, comentario, mastodon, pelican, nikola

  /// The name of the system in its official spelling.
  public var title: String {
    switch self {
    case .isso: "Isso"
    case .staticman: "Staticman"
    case .giscus: "giscus"
    case .utterances: "utterances"
    case .webmention: "webmentions"
    case .remark42: "Remark42"
    case .commento: "Commento"
    case .comentario: "Comentario"
    case .mastodon: "Mastodon"
    case .pelican: "Pelican"
    case .nikola: "Nikola"
    }
  }

  /// Whether the system’s pages have an anchor with the id of each comment.
  ///
  /// Staticman themes number the comments in different ways, and Isso assigns new ids when it imports comments.
  package var namesComments: Bool { self != .staticman && self != .isso }

}
