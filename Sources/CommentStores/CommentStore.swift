package import SiteSettings

/// A source of comments.
package protocol CommentStore: Sendable {
  /// Reads all comments; an invalid comment is reported and does not stop the others.
  func read(into reading: inout StoreReaderState)
}

extension CommentStoreKind {
  /// The store of this kind in a file or a folder.
  package func store(at path: String) -> any CommentStore {
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
