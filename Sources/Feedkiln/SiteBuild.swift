import FeedBuilder
public import FeedContent
public import FeedCore
import FeedSystem
import FeedValidator

/// A build: site.toml in, feeds out, in four steps.
public struct SiteBuild: Sendable {
  /// The progress of a build.
  public enum Progress: Sendable {
    case reading(ContentProgress)
    case feeds(Int, of: Int)
  }

  let site: Site
  let options: BuildOptions

  public init(site: Site, options: BuildOptions) {
    var options = options
    if site.feeds.check { options.isChecked = true }
    (self.site, self.options) = (site, options)
  }

  /// Reads the content, plans the feeds, composes and publishes them; throws what stops the run.
  public func run(progress: @escaping (Progress) -> Void = { _ in }) async throws(FileError) -> BuildReport {
    // Content and plan are released before the end of the build, which needs memory of its own.
    let pending = try await publish(progress).pending
    return try pending.commit()
  }

  /// Does the same, and returns what the feeds were made of.
  public func runForPreview() async throws(FileError) -> (report: BuildReport, preview: SitePreview) {
    let (pending, documents) = try await publish { _ in }
    return (try pending.commit(), SitePreview(documents))
  }

  private func publish(
    _ progress: @escaping (Progress) -> Void
  ) async throws(FileError) -> (pending: PendingBuild, documents: DocumentComposer) {
    async let cache = BuildCache(site, options)
    let shard = options.content.share
    let output = try OutputFolder(path: site.filePath(site.feeds.output), share: shard, isDurable: options.isDurable)
    do throws(FileError) {
      var cache = await cache
      if options.mergesShards { try cache.takeShards(in: output) }
      let content = await load(cache, progress)
      let plan = plan(content)
      let documents = compose(plan, content)
      return try await publish(documents, to: output, cache, progress)
    } catch {
      output.clear()
      throw error
    }
  }

  /// Step 1: the articles and threads of the site.
  func load(_ cache: BuildCache, _ progress: @escaping (Progress) -> Void) async -> Content {
    await ContentLoader(site, options: options.content, cache: cache.files).load { progress(.reading($0)) }
  }

  /// Step 2: the feeds and the files around them, where they are, and which entries they have.
  func plan(_ content: Content) -> BuildPlan {
    let feeds = FeedPlan(site: site, content: content)
    var plan = BuildPlan(feeds: feeds, companions: SupportingFilePlan(site: site, plan: feeds))
    if let shard = options.content.share { plan.feeds.keepOnly(shard, of: content) }
    return plan
  }

  /// Step 3: the documents of the plan, each of which is made when it is published.
  func compose(_ plan: BuildPlan, _ content: Content) -> DocumentComposer {
    DocumentComposer(site: site, options: options, content: content, plan: plan)
  }

  /// Step 4: the files.
  ///
  /// Ids are written before anything that has them, and old files are removed by `commit`.
  private func publish(
    _ documents: DocumentComposer, to output: OutputFolder, _ cache: BuildCache,
    _ progress: @escaping (Progress) -> Void
  ) async throws(FileError) -> (pending: PendingBuild, documents: DocumentComposer) {
    var publisher = Publisher(documents: documents, output: output, cache: cache, options: options)
    if options.content.share == nil { publisher.writeIDs() }
    try await publisher.writeFeeds { progress(.feeds($0, of: $1)) }
    if options.content.share == nil { try publisher.writeSiteFiles() }
    return (publisher.pending, publisher.documents)
  }

  /// The time at which a build last changed a site's output folder, or `nil` if there was none.
  public static func lastChange(of site: Site) -> Timestamp? {
    FileSystem.lastChange(of: OutputFolder.manifest(in: site.filePath(site.feeds.output)))
  }
}
