import FeedBuilder
import FeedContent
import FeedCore
import FeedVocabulary

/// Gives each feed its documents and their paths, and sees to it that no two share one.
struct FeedPlanner {
  private let site: Site
  private let root: IRI
  private(set) var feeds: [PlannedFeed] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var taken = OutputPaths()

  init(site: Site) {
    self.site = site
    root = site.baseURL.resolve(site.feeds.url)
  }

  /// Plans a feed of articles: its newest entries, and archives for the older ones if they are wanted.
  mutating func add(
    _ subject: FeedSubject, _ heading: FeedHeading, _ template: Template, articles: [Int], limit: Int? = nil,
    values: [String: String] = [:], location: SourceLocation? = nil
  ) {
    add(subject, heading, template, articles, limit ?? site.feeds.limit, values, location) { .articles($0) }
  }

  /// Plans a feed of comments.
  mutating func add(
    _ subject: FeedSubject, _ heading: FeedHeading, _ template: Template, comments: [CommentPlace], limit: Int? = nil,
    values: [String: String] = [:], location: SourceLocation? = nil
  ) {
    add(subject, heading, template, comments, limit ?? site.comments.limit, values, location) { .comments($0) }
  }

  private mutating func add<Entry>(
    _ subject: FeedSubject, _ heading: FeedHeading, _ template: Template, _ entries: [Entry], _ limit: Int,
    _ values: [String: String], _ location: SourceLocation?, _ kind: ([Entry]) -> PlannedEntries
  ) {
    let location = location ?? SourceLocation(file: site.file)
    guard let documents = documents(site.feeds.formats.map { path(template, values, $0) }, location) else { return }
    let pages = ArchivePages(count: entries.count, limit: limit, areWanted: site.feeds.hasArchives)
    var planned = [PlannedFeed(subject: subject, heading: heading, entries: kind([]), documents: documents)]
    planned[0].entries = kind(Array(entries[pages.newest]))
    for (number, range) in pages.archives {
      guard let documents = self.documents(archivesOf: template, number, values, location) else { return }
      planned.append(
        PlannedFeed(
          subject: subject, heading: heading, entries: kind(Array(entries[range])), documents: documents,
          archive: number))
    }
    pages.link(&planned)
    feeds += planned
  }

  private mutating func documents(
    archivesOf template: Template, _ number: Int, _ values: [String: String], _ location: SourceLocation
  ) -> [PlannedFeed.Document]? {
    let paths = site.feeds.formats.map { format in
      let feed = path(template, values, format).withoutExtension(format.fileExtension)
      return path(site.feeds.archive, values.merging(["number": String(number), "feed": feed]) { $1 }, format)
    }
    return documents(paths, location)
  }

  /// A document for each format, unless one of the paths cannot be taken.
  private mutating func documents(_ paths: [String], _ location: SourceLocation) -> [PlannedFeed.Document]? {
    var documents: [PlannedFeed.Document] = []
    for (format, path) in zip(site.feeds.formats, paths) {
      if let problem = taken.take(path, for: location) {
        diagnostics.append(problem)
        return nil
      }
      let address = root.resolve(
        path.split(separator: "/").map { IRI.percentEncodingSegment(String($0)) }.joined(separator: "/"))
      documents.append(PlannedFeed.Document(format: format, path: path, address: address))
    }
    return documents
  }

  private func path(_ template: Template, _ values: [String: String], _ format: FeedFormat) -> String {
    template.fill(values.merging(["format": format.rawValue, "ext": format.fileExtension]) { $1 })
  }
}

extension String {
  fileprivate func withoutExtension(_ ending: String) -> String {
    hasSuffix("." + ending) ? String(dropLast(ending.count + 1)) : self
  }
}
