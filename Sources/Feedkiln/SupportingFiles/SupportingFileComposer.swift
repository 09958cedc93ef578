import FeedArchive
import FeedBuilder
import FeedContent
import FeedCore
import FeedDocument
import FeedPages
import FeedVocabulary

/// Composes the supporting files of a site’s feeds.
struct SupportingFileComposer: Sendable {
  struct File: Sendable {
    /// The path relative to the output folder.
    var path: String
    var bytes: [UInt8]

    /// The file with a comment that shows that a build wrote it, if its format has comments.
    var marked: File {
      // The document type, the XML declaration and the character set must come first.
      let line = bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      let (start, comment) =
        switch bytes.first {
        case UInt8(ascii: "<"): (line, "<!-- \(FileMarks.comment) -->\n")
        case UInt8(ascii: "@"): (line, "/* \(FileMarks.comment) */\n")
        case UInt8(ascii: "{"): (0, "")
        default: (0, "# \(FileMarks.comment)\n")
        }
      return File(path: path, bytes: bytes[..<start] + Array(comment.utf8) + bytes[start...])
    }
  }

  let plan: SupportingFilePlan
  private let site: Site
  private let directory: FeedDirectory

  init(site: Site, content: Content, plan: BuildPlan) {
    self.site = site
    self.plan = plan.supportingFiles
    directory = FeedDirectory(site: site, content: content, plan: plan.feeds, supportingFiles: plan.supportingFiles)
  }

  /// Returns the page of a feed and its variants, or no files if the feed has no page.
  func files(beside planned: PlannedFeed, _ feed: Feed) throws(FileError) -> [File] {
    guard planned.archive == nil, let path = plan.pages[planned.subject] else { return [] }
    let page = FeedPage(
      feed.withExcerpts, formats: planned.documents.map { ($0.format, $0.url) }, in: PageFrame(site),
      subscribePage: plan.subscribePage.map(site.url(ofOutput:)))
    return try withVariants(File(path: path, bytes: page.encode(language: site.language)))
  }

  /// Returns the files that do not belong to a single feed.
  func siteFiles() throws(FileError) -> [File] {
    var files: [File] = []
    if let path = plan.subscribePage {
      files.append(File(path: path, bytes: SubscribePage(directory, in: PageFrame(site)).encode()))
    }
    if let path = plan.opml { files.append(File(path: path, bytes: OPMLEncoder.encode(directory))) }
    if let path = plan.styleSheet {
      files.append(File(path: path, bytes: FeedStyleSheet.encode(language: site.language)))
    }
    var all: [File] = []
    for file in files { all += try withVariants(file) }
    return all + plan.hostFiles.map { File(path: $0.name, bytes: $0.bytes).marked }
  }

  /// Returns the copies of a document at its old paths, and the compressed files.
  func variants(of path: String, _ bytes: [UInt8]) throws(FileError) -> [File] {
    var files: [File] = []
    for path in variantPaths(of: path) {
      files.append(
        File(path: path, bytes: path.hasSuffix(".gz") ? try GzipEncoder.encode(bytes, for: path) : bytes))
    }
    return files
  }

  /// Returns the paths of a feed’s documents, page and their variants.
  func paths(of planned: PlannedFeed) -> [String] {
    let page = planned.archive == nil ? plan.pages[planned.subject] : nil
    return (planned.documents.map(\.path) + [page].compactMap(\.self)).flatMap { [$0] + variantPaths(of: $0) }
  }

  /// Returns the paths of the variants of a document or page.
  func variantPaths(of path: String) -> [String] {
    let copies = plan.copies[path] ?? []
    return copies + (site.feeds.supportingFiles.compresses ? ([path] + copies).map { $0 + ".gz" } : [])
  }

  private func withVariants(_ file: File) throws(FileError) -> [File] {
    let file = file.marked
    return [file] + (try variants(of: file.path, file.bytes))
  }
}

extension Feed {
  /// The feed with excerpts of the bodies for entries without a summary, for its HTML page.
  fileprivate var withExcerpts: Feed {
    var feed = self
    for index in feed.entries.indices.prefix(FeedPage.entriesShown) where feed.entries[index].summary == nil {
      guard let content = feed.entries[index].content else { continue }
      let line = PlainText.of(content.html).onOneLine
      feed.entries[index].summary = line.isEmpty ? nil : PlainText.cut(line, at: ComposedEntry.excerptLength)
    }
    return feed
  }
}
