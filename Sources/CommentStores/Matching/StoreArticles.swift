package import ContentValues
package import FeedCore
package import SiteSettings

/// The articles of a site, for matching the threads of comment stores.
package struct StoreArticles {
  /// Finds articles by any key; created when it is first needed.
  package private(set) lazy var matcher = makeMatcher()
  private let makeMatcher: () -> ArticleMatcher
  private lazy var suggestions = matcher.suggestions
  /// The paths of all article files, for direct matching; empty if a comment map takes precedence.
  private let paths: Set<String>
  /// The paths of the published articles of this shard that accept comments.
  package let open: Set<String>
  /// The paths of all published articles.
  private let published: Set<String>
  /// The reasons why comments on articles are in no feed, as far as they are known.
  private let barriers: [String: CommentBarrier]
  let timeZone: TimeZoneRules
  let settings: CommentSettings
  /// Whether similar articles are suggested for the threads of stores.
  let findsCandidates: Bool

  /// Collects the articles; `isRead` decides by an article’s id whether its comments are read, and `failed` are the paths of
  /// articles with errors.
  package init(
    _ site: Site, articles: [Article], hidden: [Article] = [], files: [ArticleFile], map: CommentMap,
    findsCandidates: Bool, failed: Set<String> = [],
    isRead: (IRI) -> Bool
  ) {
    makeMatcher = { ArticleMatcher(files: files, articles: articles, hidden: hidden, base: site.baseURL, map: map) }
    paths = map.articles.isEmpty ? Set(files.map(\.path)) : []
    var barriers: [String: CommentBarrier] = [:]
    for path in failed { barriers[path] = .failed }
    for article in hidden { barriers[article.path] = article.barrier ?? .noPage }
    var (open, published): (Set<String>, Set<String>) = ([], Set(minimumCapacity: articles.count))
    for index in articles.indices {
      let (path, isOff) = (articles[index].path, articles[index].comments == .off)
      published.insert(path)
      if !isOff, isRead(articles[index].id) { open.insert(path) }
      if isOff || !barriers.isEmpty { barriers[path] = isOff ? .off : nil }
    }
    (self.open, self.published, self.barriers) = (open, published, barriers)
    timeZone = site.timeZone
    settings = site.comments
    self.findsCandidates = findsCandidates
  }

  package var listsReactions: Bool { settings.listsReactions }

  /// Returns the reason why the comments on an article are in no feed, or `nil` if they can be.
  package func barrier(of article: String) -> CommentBarrier? {
    barriers[article] ?? (published.contains(article) ? nil : .noArticle)
  }

  /// Returns the match of a thread, or `nil` if no article is found.
  ///
  /// Most threads have exactly the path of their article, which needs no index.
  package mutating func match(_ keys: ThreadKeys) -> ArticleMatcher.Match? {
    if keys.identifiers.isEmpty, let name = keys.names.first, paths.contains(name) {
      return .article(name, by: "name")
    }
    return matcher.match(keys)
  }

  /// Returns the article with the most similar name or slug, or `nil` if none is similar.
  package mutating func suggestion(for keys: ThreadKeys) -> String? { suggestions.closest(to: keys) }
}
