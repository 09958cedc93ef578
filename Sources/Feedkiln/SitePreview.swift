public import FeedBuilder
public import FeedContent
public import FeedCore
import FeedSystem
public import FeedValidator

/// What a build's feeds were made from, for those who look at them before they are published.
public struct SitePreview: Sendable {
  private let composer: Composer
  /// The author's files that the entries come from.
  public let origins: EntryOrigins

  init(_ documents: DocumentComposer) {
    composer = documents.composer
    origins =
      documents.origins ?? EntryOrigins(site: composer.site, content: composer.content, plan: composer.plan)
  }

  public var site: Site { composer.site }
  public var content: Content { composer.content }
  public var plan: FeedPlan { composer.plan }

  /// A planned feed with its entries.
  public func feed(_ planned: PlannedFeed) -> Feed { composer.feed(planned).feed }

  /// The file of a document.
  public func file(of document: PlannedFeed.Document) -> String {
    "\(site.filePath(site.feeds.output))/\(document.path)"
  }

  /// What is wrong with a document as it lies in the output folder, with the author's files that it comes from.
  public func check(_ document: PlannedFeed.Document, now: Timestamp) throws(FileError) -> FeedValidator.Report {
    let file = file(of: document)
    let check = PrePublishCheck(origins: origins, now: now, policy: SitePolicy(site).policy)
    return check.report(try FileSystem.read(file), file: file, address: document.address, keepsFacts: true)
  }

  /// The comments on an article, oldest first, each with the id of its entry.
  public func comments(on article: Article) -> [(node: CommentThread.Node, entry: Entry)] {
    guard let thread = content.threads[article.path] else { return [] }
    let composer = CommentComposer(site: site, article: article, thread: thread)
    return thread.nodes.indices.map { (thread.nodes[$0], composer.entry($0).entry) }
  }
}
