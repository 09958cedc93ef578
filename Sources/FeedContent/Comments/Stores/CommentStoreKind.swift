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
  var namesComments: Bool { self != .staticman && self != .isso }

  /// Returns the reader of this kind for a file or a folder.
  func store(at path: String) -> any CommentStore {
    switch self {
    case .isso: IssoStore(path: path)
    case .staticman: StaticmanStore(path: path)
    case .giscus, .utterances: GitHubStore(path: path, kind: self)
    case .webmention: WebmentionStore(path: path)
    case .remark42: Remark42Store(path: path)
    case .commento, .comentario: CommentoStore(path: path)
    case .mastodon: MastodonStore(path: path)
    case .pelican: PelicanStore(path: path)
    case .nikola: NikolaStore(path: path)
    }
  }
}
