import ContentValues
public import FeedCore
package import FeedSystem

/// Everything about published articles and comments that subscribers depend on, as `feedkiln.ids` stores it.
///
/// Ids remain the same when files or pages move. Former paths lead comments to an article that moved. The order in which
/// articles and comments were published, and the archives that they are in, remain the same after later changes.
public struct IDLedger: Sendable, Hashable {
  /// The id of an article, and the properties by which the article is recognized.
  public struct Entry: Sendable, Hashable {
    /// The path of the article in the last build.
    public var path: String
    public var id: IRI
    /// The path of the article’s page.
    public var page: String
    /// The fingerprint of title and date; with that of the text, it identifies an article whose file was moved.
    var name: Fingerprint
    var text: Fingerprint
    /// The date of the article, or `nil` in a ledger of an older version.
    package var published: Timestamp?
    /// The values of the article’s paths.
    var place = ArticlePlace()
    /// The places of the article before its file or page moved, oldest first.
    var former: [ArticlePlace] = []
    /// A time that follows those of all articles before, if the article is older than one of them.
    var addedAfter: Timestamp?
    /// Whether the article had no file in the last build, or no page in the built site.
    package var isGone = false
    /// The comments that were published, in the order of their publication.
    var comments: [PublishedComment] = []
  }

  /// The entries sorted by path, including those of removed articles.
  public private(set) var entries: [Entry]
  /// The entries in the archives of each feed: the first archive first.
  package var archives: [String: [[Fingerprint]]] = [:]
  /// The terms that have a feed, which stays when the last article of a term goes.
  package var terms: Set<FeedTerm> = []
  /// The URL from which the ids of feeds were first made, and the authority of tag: URIs at that time.
  package var feeds: FeedOrigin?

  /// A term with a feed, such as a tag.
  package struct FeedTerm: Sendable, Hashable {
    /// The family of the feed, such as `tags`; `podcast` for podcasts, whose term is their name, or empty for the usual
    /// name.
    package var family: String
    package var term: String

    package init(family: String, term: String) { (self.family, self.term) = (family, term) }
  }

  /// The origin of the ids of feeds.
  package struct FeedOrigin: Sendable, Hashable {
    package var base: IRI
    package var authority: String

    package init(base: IRI, authority: String) { (self.base, self.authority) = (base, authority) }
  }

  /// Creates a ledger, and sorts the entries by path.
  public init(entries: [Entry] = []) {
    let isSorted = entries.indices.dropFirst().allSatisfy { !entries[$0].path.isBefore(entries[$0 - 1].path) }
    self.entries = isSorted ? entries : entries.sorted { $0.path.isBefore($1.path) }
  }

  /// Returns the ledger with other entries.
  func with(_ entries: [Entry]) -> IDLedger {
    var ledger = IDLedger(entries: entries)
    (ledger.archives, ledger.terms, ledger.feeds) = (archives, terms, feeds)
    return ledger
  }

  /// Returns the ledger with other ids for some paths.
  ///
  /// - Parameter ids: The new ids by path; unknown paths are ignored.
  /// - Returns: The changed ledger.
  public func replacing(_ ids: [String: IRI]) -> IDLedger {
    with(
      entries.map { entry in
        var entry = entry
        if let id = ids[entry.path] { entry.id = id }
        return entry
      })
  }

  /// The date of the newest article that was ever published, or `nil` if there is none.
  package var newestDate: Timestamp? { entries.lazy.compactMap(\.published).max() }

  /// Sets the published comments of articles, given by their ids.
  ///
  /// - Parameters:
  ///   - comments: The comments by article id.
  ///   - keepingLost: Whether a list that lacks comments is not taken, because they could not be read.
  mutating func setComments(_ comments: [IRI: [PublishedComment]], keepingLost: Bool) {
    for index in entries.indices {
      guard let list = comments[entries[index].id] else { continue }
      let known = Set(entries[index].comments.map(\.key))
      if !keepingLost || known.isSubset(of: list.map(\.key)) { entries[index].comments = list }
    }
  }
}

/// A comment that was published, by a fingerprint of its id.
package struct PublishedComment: Sendable, Hashable {
  package var key: Fingerprint
  /// A time that follows those of all comments before, if the comment is older than one of them.
  package var addedAfter: Timestamp?
}

extension IDLedger.Entry {
  /// Creates the entry of an article.
  init(_ article: Article) {
    self.init(
      path: article.path, id: article.id, page: article.url.path,
      name: Fingerprint("\(article.title)\n\(article.published.rfc3339)".utf8), text: article.body.fingerprint,
      published: article.published, place: ArticlePlace(of: article))
  }
}
