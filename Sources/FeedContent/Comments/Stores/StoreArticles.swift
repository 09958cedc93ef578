import FeedCore

/// The articles of a site, for matching the threads of comment stores.
struct StoreArticles {
  /// Finds articles by any key; created when it is first needed.
  private(set) lazy var matcher = makeMatcher()
  private let makeMatcher: () -> ArticleMatcher
  /// The paths of all article files, for direct matching; empty if a comment map takes precedence.
  private let paths: Set<String>
  /// The paths of the published articles of this shard that accept comments.
  let open: Set<String>
  let timeZone: TimeZoneRules
  let settings: CommentSettings
  /// Whether similar articles are suggested for unmatched threads, which is slow.
  let findsCandidates: Bool

  init(_ site: Site, content: Content, files: [ArticleFile], map: CommentMap, options: ContentOptions) {
    makeMatcher = { ArticleMatcher(files: files, articles: content.articles, base: site.baseURL, map: map) }
    paths = map.articles.isEmpty ? Set(files.map(\.path)) : []
    open = Set(
      content.articles.lazy.filter { $0.comments != .off && options.share?.contains($0.id) != false }.map(\.path))
    timeZone = site.timeZone
    settings = site.comments
    findsCandidates = options.findsCandidates
  }

  var listsReactions: Bool { settings.listsReactions }

  /// Returns the match of a thread, or `nil` if no article is found.
  ///
  /// Most threads have exactly the path of their article, which needs no index.
  mutating func match(_ keys: ThreadKeys) -> ArticleMatcher.Match? {
    if keys.identifiers.isEmpty, let name = keys.names.first, paths.contains(name) {
      return .article(name, by: "name")
    }
    return matcher.match(keys)
  }
}
