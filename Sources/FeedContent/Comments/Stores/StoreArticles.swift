import FeedCore

/// The articles of a site, as comment stores see them.
struct StoreArticles {
  /// Knows articles by anything that a store may call them; it is made when a store does.
  private(set) lazy var matcher = makeMatcher()
  private let makeMatcher: () -> ArticleMatcher
  /// The paths of all files of articles, where nothing goes before a thread's name.
  private let paths: Set<String>
  /// The paths of the published articles that are to have comments, in the share that is read.
  let open: Set<String>
  let timeZone: TimeZoneRules
  let settings: CommentSettings
  /// Whether the nearest article is looked for where none is found, which takes its time.
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

  /// The article that a thread is on; most threads are called just like it.
  mutating func match(_ keys: ThreadKeys) -> ArticleMatcher.Match? {
    if keys.identifiers.isEmpty, let name = keys.names.first, paths.contains(name) {
      return .article(name, by: "name")
    }
    return matcher.match(keys)
  }
}
