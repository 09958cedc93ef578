import FeedBuilder
import FeedContent
import FeedCore
import FeedSystem
import FeedVocabulary

/// Assigns documents and unique paths to feeds.
struct FeedPlanner {
  /// Returns the value of a variable of a path template, or `nil` if it is unknown.
  typealias Values = (String) -> String?

  private let site: Site
  private let content: Content
  private var articles: [Article] { content.articles }
  /// Whether an article or a comment was published after others that are newer.
  private let hasLateArticles: Bool
  /// The URL of the output folder.
  private let folder: IRI
  private(set) var feeds: [PlannedFeed] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var usedPaths: OutputPaths
  /// The entries in the archives of each feed, as the ledger stores them.
  private(set) var archives: [String: [[Fingerprint]]] = [:]
  /// Whether archives keep entries that are missing.
  private let keepsMissing: Bool

  init(site: Site, content: Content) {
    (self.site, self.content) = (site, content)
    folder = site.outputURL
    usedPaths = OutputPaths(protecting: SourcePaths(of: site, articles: content.articles))
    hasLateArticles = content.articles.contains { $0.addedAfter != nil }
    archives = content.ids?.archives ?? [:]
    keepsMissing = content.diagnostics.contains { $0.severity == .error }
  }

  /// Plans a feed of articles: its newest entries, and archives of older entries if the settings ask for them.
  mutating func add(
    _ subject: FeedSubject, named name: String, titled heading: FeedHeading, at template: Template, articles: [Int],
    limit: Int? = nil, formats: [FeedFormat]? = nil, location: SourceLocation? = nil, values: Values = { _ in nil }
  ) {
    let formats = formats ?? site.feeds.formats
    var arrivals = Array(articles.indices)
    if site.feeds.hasArchives || hasLateArticles {
      arrivals.sort { self.articles[articles[$1]].arrived(before: self.articles[articles[$0]]) }
    }
    let all = self.articles
    add(
      subject, named: name, titled: heading, at: template, entries: articles, arrivals: arrivals,
      limit: limit ?? site.feeds.limit, formats: formats, values: values, location: location
    ) {
      .articles($0)
    } key: {
      Fingerprint(all[$0].id.string.utf8)
    }
  }

  /// Plans a feed of comments.
  mutating func add(
    _ subject: FeedSubject, named name: String, titled heading: FeedHeading, at template: Template,
    comments: [CommentIndex], limit: Int? = nil, location: SourceLocation? = nil, values: Values = { _ in nil }
  ) {
    let limit = limit ?? site.comments.limit
    let content = content
    var arrivals = Array(comments.indices)
    if !content.lateComments.isEmpty {
      let order = comments.map { content.arrival(of: $0) }
      arrivals.sort { order[$0] == order[$1] ? $0 < $1 : order[$1] < order[$0] }
    }
    add(
      subject, named: name, titled: heading, at: template, entries: comments, arrivals: arrivals, limit: limit,
      formats: site.feeds.formats, values: values, location: location
    ) {
      .comments($0)
    } key: { comment in
      let article = content.articles[comment.article]
      let key = content.threads.outline(of: article.path)?.keys[comment.node]
      return Fingerprint("\(article.id) \(key ?? Fingerprint(value: 0))".utf8)
    }
  }

  private mutating func add<Entry>(
    _ subject: FeedSubject, named name: String, titled heading: FeedHeading, at template: Template, entries: [Entry],
    arrivals: [Int], limit: Int, formats: [FeedFormat], values: Values, location: SourceLocation?,
    _ kind: ([Entry]) -> PlannedEntries, key: (Entry) -> Fingerprint
  ) {
    let location = location ?? SourceLocation(file: site.file)
    guard let documents = documents(formats.map { ($0, path(template, values: values, as: $0)) }, location) else {
      return
    }
    let memory = ArchiveMemory(members: archives[name] ?? [], keepsMissing: keepsMissing)
    let pages = ArchivePages(arrivals: arrivals, limit: limit, memory: site.feeds.hasArchives ? memory : nil) {
      key(entries[$0])
    }
    if !pages.members.isEmpty { archives[name] = pages.members }
    var planned = [PlannedFeed(subject: subject, heading: heading, entries: kind([]), documents: documents)]
    planned[0].entries = kind(pages.newest.map { entries[$0] })
    // An archive that has lost all of its entries no longer changes.
    var archiveHeading = heading
    archiveHeading.emptySince = nil
    for (number, members) in pages.archives {
      guard let documents = self.documents(formats, archivesOf: template, number: number, values: values, at: location)
      else { return }
      planned.append(
        PlannedFeed(
          subject: subject, heading: archiveHeading, entries: kind(members.map { entries[$0] }), documents: documents,
          archive: number))
    }
    pages.link(&planned)
    feeds += planned
  }

  /// Returns the paths that the comment feed of an article had at former places of the article, by its current path.
  func formerPaths(of article: Article, formats: [FeedFormat]) -> [(path: String, former: String)] {
    func path(_ place: ArticlePlace, _ format: FeedFormat) -> String {
      let values = PathValues(
        path: place.templatePath, slug: place.slug, published: place.published ?? article.published)
      return self.path(site.feeds.articleComments, values: { values[$0] }, as: format)
    }
    let now = ArticlePlace(of: article)
    return article.former.reversed().flatMap { place in formats.map { (path(now, $0), path(place, $0)) } }
      .filter { $0.0 != $0.1 }
  }

  private mutating func documents(
    _ formats: [FeedFormat], archivesOf template: Template, number: Int, values: Values,
    at location: SourceLocation
  ) -> [PlannedFeed.Document]? {
    let paths = formats.map { format in
      let feed = path(template, values: values, as: format).withoutExtension(format.fileExtension)
      let path = path(
        site.feeds.archive, values: { $0 == "number" ? String(number) : $0 == "feed" ? feed : values($0) }, as: format)
      return (format, path)
    }
    return documents(paths, location)
  }

  /// Returns one document per format, or `nil` if one of the paths is in use or unsafe.
  private mutating func documents(
    _ paths: [(FeedFormat, String)], _ location: SourceLocation
  ) -> [PlannedFeed.Document]? {
    var documents: [PlannedFeed.Document] = []
    for (format, path) in paths {
      if let problem = usedPaths.take(path, for: location) {
        diagnostics.append(problem)
        return nil
      }
      documents.append(PlannedFeed.Document(format: format, path: path, url: Site.url(of: path, below: folder)))
    }
    return documents
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  private func path(_ template: Template, values: Values, as format: FeedFormat) -> String {
    template.fill { name in
      switch name {
      case "format": format.rawValue
      case "ext": format.fileExtension
      default: values(name)
      }
    }
  }
}

extension String {
  fileprivate func withoutExtension(_ ending: String) -> String {
    hasSuffix("." + ending) ? String(dropLast(ending.count + 1)) : self
  }
}

extension Diagnostic {
  /// A podcast has no episodes; if it is kept, it had some.
  static func podcastWithoutEpisodes(
    _ podcast: PodcastSettings, isKept: Bool, hasOthers: Bool
  ) -> Diagnostic {
    let reason = hasOthers ? "no episode is in “\(podcast.name)”" : "no article has audio or video"
    return Diagnostic(
      .podcastWithoutEpisodes, isKept ? "\(reason), so the podcast is empty" : "\(reason), so there is no podcast",
      at: podcast.location)
  }
}

extension RuleDescription {
  static let podcastWithoutEpisodes = RuleDescription(
    "podcast/without-episodes", .warning, "a podcast should have an episode",
    why: "Podcast directories reject shows without episodes, so no podcast is written.",
    help: "add an audio or video file to “enclosures” of an article",
    wrong: "[podcast]\nimage = …",
    right: "enclosures: [{url: /audio/1.mp3}]")
}
