import FeedBuilder
import FeedContent
import FeedCore
import FeedVocabulary

/// Assigns documents and unique paths to feeds.
struct FeedPlanner {
  /// Returns the value of a variable of a path template, or `nil` if it is unknown.
  typealias Values = (String) -> String?

  private let site: Site
  private let articles: [Article]
  /// The URL of the output folder.
  private let folder: IRI
  private(set) var feeds: [PlannedFeed] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var usedPaths = OutputPaths()

  init(site: Site, articles: [Article]) {
    self.site = site
    self.articles = articles
    folder = site.outputAddress
  }

  /// Plans a feed of articles: its newest entries, and archives of older entries if the settings ask for them.
  mutating func add(
    _ subject: FeedSubject, titled heading: FeedHeading, at template: Template, articles: [Int], limit: Int? = nil,
    formats: [FeedFormat]? = nil, location: SourceLocation? = nil, values: Values = { _ in nil }
  ) {
    let formats = formats ?? site.feeds.formats
    var arrivals = Array(articles.indices)
    if site.feeds.hasArchives {
      arrivals.sort { self.articles[articles[$1]].arrived(before: self.articles[articles[$0]]) }
    }
    add(
      subject, titled: heading, at: template, entries: articles, arrivals: arrivals, limit: limit ?? site.feeds.limit,
      formats: formats, values: values, location: location
    ) {
      .articles($0)
    }
  }

  /// Plans a feed of comments.
  mutating func add(
    _ subject: FeedSubject, titled heading: FeedHeading, at template: Template, comments: [CommentIndex],
    limit: Int? = nil,
    location: SourceLocation? = nil, values: Values = { _ in nil }
  ) {
    let limit = limit ?? site.comments.limit
    let arrivals = Array(comments.indices)
    add(
      subject, titled: heading, at: template, entries: comments, arrivals: arrivals, limit: limit,
      formats: site.feeds.formats, values: values, location: location
    ) { .comments($0) }
  }

  private mutating func add<Entry>(
    _ subject: FeedSubject, titled heading: FeedHeading, at template: Template, entries: [Entry], arrivals: [Int],
    limit: Int, formats: [FeedFormat], values: Values, location: SourceLocation?,
    _ kind: ([Entry]) -> PlannedEntries
  ) {
    let location = location ?? SourceLocation(file: site.file)
    guard let documents = documents(formats.map { ($0, path(template, values: values, as: $0)) }, location) else {
      return
    }
    let pages = ArchivePages(arrivals: arrivals, limit: limit, areWanted: site.feeds.hasArchives)
    var planned = [PlannedFeed(subject: subject, heading: heading, entries: kind([]), documents: documents)]
    planned[0].entries = kind(pages.newest.map { entries[$0] })
    for (number, members) in pages.archives {
      guard let documents = self.documents(formats, archivesOf: template, number: number, values: values, at: location)
      else { return }
      planned.append(
        PlannedFeed(
          subject: subject, heading: heading, entries: kind(members.map { entries[$0] }), documents: documents,
          archive: number))
    }
    pages.link(&planned)
    feeds += planned
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
      documents.append(PlannedFeed.Document(format: format, path: path, address: Site.address(of: path, below: folder)))
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
  static func podcastWithoutEpisodes(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .podcastWithoutEpisodes, "no article has audio or video, so there is no podcast",
      at: location)
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
