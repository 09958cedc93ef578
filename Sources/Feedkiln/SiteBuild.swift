import FeedBuilder
public import FeedContent
public import FeedCore
import FeedSystem
public import FeedValidator

/// A build: site.toml in, feeds out.
public struct SiteBuild: Sendable {
  /// How far a build is.
  public enum Progress: Sendable {
    case reading(ContentProgress)
    case feeds(Int, of: Int)
  }

  /// What a build did.
  public struct Report: Sendable {
    public var content: ContentCounts
    /// Names of the feeds' files below the output folder, in order.
    public var written: [String] = []
    public var unchanged: [String] = []
    /// Feeds with errors, which were not published.
    public var held: [String] = []
    /// Files of earlier builds that are not wanted any more, and were taken away.
    public var removed: [String] = []
    /// How many entries the feeds hold, all together.
    public var entries = 0
    /// Names of the files around the feeds, and of how many the bytes changed.
    public var companions: [String] = []
    public var companionsWritten = 0
    public var diagnostics: [Diagnostic]
    /// What the check of the new feeds found, of each feed with something to say.
    public var checks: [FeedValidator.Report] = []
  }

  private let site: Site
  private let options: ContentOptions
  private let isChecked: Bool
  private let isDurable: Bool
  private let isForced: Bool
  private let mergesShards: Bool

  /// A build that, if it is checked, publishes no feed with an error, if it is durable, outlives a loss of power, if it
  /// is forced, takes nothing over from the last one, and if it merges, takes over what the builds of all shares made.
  ///
  /// With a share in its options it makes the comment feeds of that share's articles only.
  public init(
    site: Site, options: ContentOptions, isChecked: Bool = false, isDurable: Bool = false, isForced: Bool = false,
    mergesShards: Bool = false
  ) {
    self.site = site
    self.options = options
    self.isDurable = isDurable
    self.isForced = isForced
    self.mergesShards = mergesShards
    self.isChecked = isChecked || site.feeds.check
  }

  /// Reads the content, plans the feeds, composes and writes them; throws what stops the run.
  ///
  /// `progress` is told how far that is.
  public func run(
    progress: @escaping (Progress) -> Void = { _ in }
  ) async throws(FileError) -> Report {
    // What the feeds were made from is let go before the end of the build, which needs memory of its own.
    let baked = try await bake(progress).baked
    return try baked.finish()
  }

  /// The same, with what the feeds were made from, for those who look at them before they are published.
  public func runForPreview() async throws(FileError) -> (report: Report, preview: SitePreview) {
    let (baked, composer, origins) = try await bake { _ in }
    return (try baked.finish(), SitePreview(composer: composer, origins: origins))
  }

  private func bake(_ progress: @escaping (Progress) -> Void) async throws(FileError) -> Made {
    async let cache = BuildCache(site: site, options: options, isForced: isForced)
    let path = site.filePath(site.feeds.output)
    let output = try OutputFolder(path: path, share: options.share, isDurable: isDurable)
    do throws(FileError) {
      return try await bake(in: output, knowing: cache, progress)
    } catch {
      output.clear()
      throw error
    }
  }

  /// What a build has made, and what it was made from.
  private typealias Made = (baked: BakedSite, composer: Composer, origins: EntryOrigins?)

  private func bake(
    in output: OutputFolder, knowing cache: BuildCache, _ progress: @escaping (Progress) -> Void
  ) async throws(FileError) -> Made {
    var cache = cache
    let summary = ShardSummary(site: site, options: options, isChecked: isChecked)
    if mergesShards { try summary.read(in: output, into: &cache) }
    var content = await ContentLoader(site, options: options, known: cache.content).load {
      progress(.reading($0))
    }
    let known = content.known.take() ?? cache.content
    let ids = content.ids.take()
    // Ids are kept before anybody sees them.
    let problems = options.share == nil ? keepIDs(ids) : []
    var plan = FeedPlan(site: site, content: content)
    let companions = CompanionComposer(site: site, content: content, plan: plan)
    if let share = options.share { plan.keepOnly(share, of: content) }
    await content.takeBodies(of: plan.carriedArticles)
    let composer = await Composer(site: site, content: content, plan: plan)
    let encoder = FeedDocumentEncoder(settings: site.feeds)
    let wishes = SitePolicy(site)
    let origins = isChecked ? EntryOrigins(site: site, content: content, plan: plan) : nil
    let check = origins.map { FeedCheck(origins: $0, now: options.now, policy: wishes.policy) }
    let keeper = DocumentKeeper(
      content: content, cache: cache, output: output, companions: companions, check: isChecked ? options.now : nil)
    var baked = BakedFeeds()
    await parallelMap(plan.feeds) { planned in
      let ingredients = keeper.ingredients(of: planned)
      if let ingredients, let kept = keeper.kept(planned, of: ingredients) {
        return (Result { () throws(FileError) in try output.keep(kept, of: planned) }, [])
      }
      let (feed, diagnostics) = composer.feed(planned)
      let files = Result { () throws(FileError) in
        var files: [BakedFile] = []
        for document in planned.documents {
          files += try output.write(
            document, bytes: encoder.encode(feed, document), check: check, companions: companions)
        }
        files += try output.write(companions.files(beside: planned, feed))
        // What there is something to say of is made each time, and said each time.
        if let ingredients, diagnostics.isEmpty, files.allSatisfy({ $0.check?.diagnostics.isEmpty != false }) {
          for index in files.indices { files[index].know(ingredients, keeper) }
        }
        return files
      }
      return (files, diagnostics)
    } consume: { (outcome: BakedFeeds.Outcome) in
      baked.add(outcome)
      progress(.feeds(baked.count, of: plan.feeds.count))
    }
    var report = Report(
      content: content.counts,
      diagnostics: wishes.diagnostics + content.diagnostics + plan.diagnostics + companions.plan.diagnostics)
    report.entries = plan.feeds.reduce(0) { $0 + $1.entries.count * $1.documents.count }
    report.diagnostics += baked.diagnostics + problems
    var files = try baked.files.get()
    if options.share == nil { files += try output.write(companions.siteFiles()) }
    let bakedSite = BakedSite(
      report: report, files: files, known: known, share: options.share, output: output, cache: cache, summary: summary)
    return (bakedSite, composer, origins)
  }

  /// When a build last changed what is in a site's output folder; `nil` when there was none.
  public static func lastChange(of site: Site) -> Timestamp? {
    FileSystem.lastChange(of: OutputFolder.manifest(in: site.filePath(site.feeds.output)))
  }
}

extension SiteBuild {
  /// Writes the ids that the articles have now; those of drafts are not kept yet.
  private func keepIDs(_ ids: IDLedger?) -> [Diagnostic] {
    guard let ids, !ids.entries.isEmpty, !options.includeDrafts else { return [] }
    do {
      _ = try FileSystem.replace(site.filePath(site.ids), with: ids.bytes)
      return []
    } catch {
      return [
        Diagnostic(
          "ids/not-kept", .warning, "the articles’ ids were not kept: \(error)",
          at: SourceLocation(file: site.filePath(site.ids)),
          help: "let the build write this file, so that ids stay when files move")
      ]
    }
  }
}
