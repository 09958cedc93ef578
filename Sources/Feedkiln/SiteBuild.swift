import FeedBuilder
public import FeedContent
public import FeedCore
import FeedSystem
import FeedValidator

/// A build of the feeds of a site, in four steps: load, plan, compose, publish.
public struct SiteBuild: Sendable {
  /// The progress of a build.
  public enum Progress: Sendable {
    /// Content is being read.
    case reading(ContentProgress)
    /// The number of written feeds, and their total.
    case feeds(Int, of: Int)
  }

  let site: Site
  let options: BuildOptions

  /// Creates a build.
  ///
  /// Feeds are checked if the options or the settings of the site ask for it.
  public init(site: Site, options: BuildOptions) {
    var options = options
    if site.feeds.check { options.isChecked = true }
    (self.site, self.options) = (site, options)
  }

  /// Reads the content, plans the feeds, composes and publishes them.
  ///
  /// - Parameter progress: Called as content is read and feeds are written.
  /// - Returns: The files, counts and problems of the build.
  /// - Throws: An error that stops the build, such as an output folder that cannot be written.
  public func run(progress: @escaping (Progress) -> Void = { _ in }) async throws(FileError) -> BuildReport {
    let problems = preconditions.problems
    guard problems.isEmpty else { return BuildReport(stoppedBy: problems) }
    // Content and plan are released before the end of the build, which needs memory of its own.
    var pending = try await publish(progress).pending
    return try pending.commit()
  }

  /// Runs the build and also returns the content and plan of its feeds, or no preview if the settings stop the build.
  ///
  /// - Throws: An error that stops the build.
  public func runForPreview() async throws(FileError) -> (report: BuildReport, preview: SitePreview?) {
    let problems = preconditions.problems
    guard problems.isEmpty else { return (BuildReport(stoppedBy: problems), nil) }
    var published = try await publish { _ in }
    return (try published.pending.commit(), SitePreview(published.documents))
  }

  private func publish(
    _ progress: @escaping (Progress) -> Void
  ) async throws(FileError) -> (pending: PendingBuild, documents: DocumentComposer) {
    async let cache = BuildCache(site, options)
    let output = try OutputFolder(of: site, options: options)
    do throws(FileError) {
      var cache = await cache
      if options.mergesShards { try cache.takeShards(in: output) }
      let content = await load(cache, progress)
      let plan = plan(content)
      let documents = compose(plan, content)
      let problems = preconditions.problems(of: plan, content, in: output)
      guard problems.isEmpty else {
        var report = documents.report()
        report.stop(problems)
        return (
          PendingBuild(
            report: report, files: [], mayLackComments: false, shard: nil, output: output, cache: cache), documents
        )
      }
      return try await publish(documents, to: output, cache: cache, progress)
    } catch {
      output.clear()
      throw error
    }
  }

  private var preconditions: BuildPreconditions { BuildPreconditions(site: site, options: options) }

  /// Step 1: returns the articles and threads of the site.
  func load(_ cache: BuildCache, _ progress: @escaping (Progress) -> Void) async -> Content {
    await ContentLoader(site, options: options.content, cache: cache.files).load { progress(.reading($0)) }
  }

  /// Step 2: returns the feeds and supporting files, with their paths and entries.
  func plan(_ content: Content) -> BuildPlan {
    // After an error, articles may be missing that have the terms.
    let hasErrors = content.diagnostics.contains { $0.severity == .error }
    let feeds = FeedPlan(site: site, content: content, keepsTerms: !options.allowsRemovals || hasErrors)
    var plan = BuildPlan(feeds: feeds, supportingFiles: SupportingFilePlan(site: site, plan: feeds))
    if let shard = options.content.shard { plan.feeds.keepOnly(shard, of: content) }
    return plan
  }

  /// Step 3: returns a composer of the documents.
  ///
  /// Each document is composed when it is published.
  func compose(_ plan: BuildPlan, _ content: Content) -> DocumentComposer {
    DocumentComposer(site: site, options: options, content: content, plan: plan)
  }

  /// Step 4: writes the files.
  ///
  /// Ids are written before the documents that contain them. `commit` removes old files.
  private func publish(
    _ documents: DocumentComposer, to output: OutputFolder, cache: BuildCache,
    _ progress: @escaping (Progress) -> Void
  ) async throws(FileError) -> (pending: PendingBuild, documents: DocumentComposer) {
    var publisher = Publisher(documents: documents, output: output, cache: cache, options: options)
    if options.content.shard == nil { publisher.writeIDs() }
    try await publisher.writeFeeds { progress(.feeds($0, of: $1)) }
    if options.content.shard == nil { try publisher.writeSiteFiles() }
    return (publisher.pending, publisher.documents)
  }

  /// Returns the time at which a build last changed the output folder of a site, or `nil` if there was none.
  public static func lastChange(of site: Site) -> Timestamp? {
    FileSystem.lastChange(of: StateFolder.manifest(of: site))
  }
}
