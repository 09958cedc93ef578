import FeedArchive
import FeedBuilder
import FeedContent
import FeedCore
import FeedDocument
import FeedPages
import FeedVocabulary

/// Makes the files around a site's feeds.
struct SupportingFileComposer: Sendable {
  struct File: Sendable {
    /// Path below the output folder.
    var path: String
    var bytes: [UInt8]
  }

  let plan: SupportingFilePlan
  private let site: Site
  private let directory: FeedDirectory

  init(site: Site, content: Content, plan: BuildPlan) {
    self.site = site
    self.plan = plan.companions
    directory = FeedDirectory(site: site, content: content, plan: plan.feeds, companions: plan.companions)
  }

  /// The page of a feed, if it has one, and what belongs to the page.
  func files(beside planned: PlannedFeed, _ feed: Feed) throws(FileError) -> [File] {
    guard planned.archive == nil, let path = plan.pages[planned.subject] else { return [] }
    let page = FeedPage(
      feed.withExcerpts, formats: planned.documents.map { ($0.format, $0.address) }, siteTitle: site.title,
      sitePage: site.baseURL,
      subscribePage: plan.subscribePage.map(site.address(ofOutput:)))
    return try withVariants(File(path: path, bytes: page.encode(language: site.language)))
  }

  /// The files that belong to no single feed.
  func siteFiles() throws(FileError) -> [File] {
    var files: [File] = []
    if let path = plan.subscribePage { files.append(File(path: path, bytes: SubscribePage(directory).encode())) }
    if let path = plan.opml { files.append(File(path: path, bytes: OPMLEncoder.encode(directory))) }
    if let path = plan.styleSheet {
      files.append(File(path: path, bytes: FeedStyleSheet.encode(language: site.language)))
    }
    var all: [File] = []
    for file in files { all += try withVariants(file) }
    return all + plan.hostFiles.map { File(path: $0.name, bytes: $0.bytes) }
  }

  /// The copies of a feed's document at its old paths, and the compressed ones.
  func variants(of path: String, _ bytes: [UInt8]) throws(FileError) -> [File] {
    var files: [File] = []
    for path in variantPaths(of: path) {
      files.append(
        File(path: path, bytes: path.hasSuffix(".gz") ? try GzipEncoder.encode(bytes, for: path) : bytes))
    }
    return files
  }

  /// Where a feed's documents are, and all that stands beside them.
  func paths(of planned: PlannedFeed) -> [String] {
    let page = planned.archive == nil ? plan.pages[planned.subject] : nil
    return (planned.documents.map(\.path) + [page].compactMap(\.self)).flatMap { [$0] + variantPaths(of: $0) }
  }

  /// Where the variants of a document or of a page are.
  func variantPaths(of path: String) -> [String] {
    let copies = plan.copies[path] ?? []
    return copies + (site.feeds.companions.compresses ? ([path] + copies).map { $0 + ".gz" } : [])
  }

  private func withVariants(_ file: File) throws(FileError) -> [File] {
    [file] + (try variants(of: file.path, file.bytes))
  }
}

extension Feed {
  /// The feed for people: of an entry without a summary, the beginning of its text.
  fileprivate var withExcerpts: Feed {
    var feed = self
    for index in feed.entries.indices.prefix(FeedPage.entriesShown) where feed.entries[index].summary == nil {
      guard let content = feed.entries[index].content else { continue }
      let line = PlainText.of(content.html).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      feed.entries[index].summary = line.isEmpty ? nil : PlainText.cut(line, at: Composer.excerptLength)
    }
    return feed
  }
}
