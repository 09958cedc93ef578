public import FeedBuilder
public import FeedContent
public import FeedCore
import FeedSystem
public import FeedValidator

/// The content and the feeds of a build, for previewing them before they are published.
public struct SitePreview: Sendable {
  private let composer: Composer
  /// The source files of the entries.
  public let origins: EntryOrigins

  init(_ documents: DocumentComposer) {
    composer = documents.composer
    origins =
      documents.origins ?? EntryOrigins(site: composer.site, content: composer.content, plan: composer.plan)
  }

  /// The settings of the site.
  public var site: Site { composer.site }
  /// The articles and comments of the site.
  public var content: Content { composer.content }
  /// The feeds of the site.
  public var plan: FeedPlan { composer.plan }

  /// Returns a planned feed with its entries.
  public func feed(_ planned: PlannedFeed) -> Feed { composer.feed(planned).feed }

  /// Returns the path of a document’s file.
  public func file(of document: PlannedFeed.Document) -> String {
    "\(site.filePath(site.feeds.output))/\(document.path)"
  }

  /// Validates a document in the output folder.
  ///
  /// - Parameters:
  ///   - document: A document of the plan.
  ///   - now: The time for which dates are checked.
  /// - Returns: The problems, with related locations in the source files.
  /// - Throws: A `FileError` if the document cannot be read.
  public func check(_ document: PlannedFeed.Document, now: Timestamp) throws(FileError) -> FeedValidator.Report {
    let file = file(of: document)
    let check = PrePublishCheck(origins: origins, now: now, policy: SitePolicy(site).policy)
    return check.report(try FileSystem.read(file), file: file, url: document.url, keepsFacts: true)
  }

  /// Returns the comments on an article and their entries, oldest first.
  public func comments(on article: Article) -> [(node: CommentThread.Node, entry: Entry)] {
    guard let thread = content.threads[article.path] else { return [] }
    let composer = CommentComposer(site: site, article: article, thread: thread)
    return thread.nodes.indices.map { (thread.nodes[$0], composer.entry($0, isAmongOthers: false).entry) }
  }
}
