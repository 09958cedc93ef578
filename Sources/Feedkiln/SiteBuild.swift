import FeedBuilder
public import FeedContent
public import FeedCore
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

  /// Texts are kept of this many feeds with problems, so that their lines can be shown.
  private static let textsKept = 100

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
    try await bake(progress).report
  }

  /// The same, with what the feeds were made from, for those who look at them before they are published.
  public func runForPreview() async throws(FileError) -> (report: Report, preview: SitePreview) {
    let (report, composer, origins) = try await bake { _ in }
    return (report, SitePreview(composer: composer, origins: origins))
  }

  private func bake(
    _ progress: @escaping (Progress) -> Void
  ) async throws(FileError) -> (report: Report, composer: Composer, origins: EntryOrigins?) {
    let share = options.share
    let output = try OutputFolder(path: site.filePath(site.feeds.output), share: share, isDurable: isDurable)
    defer { output.clear() }
    var cache = BuildCache(site: site, options: options, isForced: isForced)
    let summary = ShardSummary(site: site, options: options, isChecked: isChecked)
    if mergesShards { try summary.read(in: output, into: &cache) }
    var content = await ContentLoader(site, options: options, known: cache.content).load {
      progress(.reading($0))
    }
    let known = content.known.take()
    var plan = FeedPlan(site: site, content: content)
    let companions = CompanionComposer(site: site, content: content, plan: plan)
    if let share { plan.keepOnly(share, of: content) }
    await content.takeBodies(of: plan.carriedArticles)
    let composer = await Composer(site: site, content: content, plan: plan)
    let encoder = FeedDocumentEncoder(settings: site.feeds)
    let wishes = SitePolicy(site)
    let origins = isChecked ? EntryOrigins(site: site, content: content, plan: plan) : nil
    let check = origins.map { FeedCheck(origins: $0, now: options.now, policy: wishes.policy) }
    let keeper = DocumentKeeper(
      content: content, cache: cache, output: output, companions: companions, check: isChecked ? options.now : nil)
    var baked = Baked()
    await parallelMap(plan.feeds) { planned in
      let ingredients = keeper.ingredients(of: planned)
      if let ingredients, let kept = keeper.kept(planned, of: ingredients) {
        return (Result { () throws(FileError) in try output.keep(kept, of: planned) }, [])
      }
      let (feed, diagnostics) = composer.feed(planned)
      let files = Result { () throws(FileError) in
        var files: [BakedFile] = []
        for document in planned.documents {
          files += try output.write(document, encoder.encode(feed, document), check, companions)
        }
        files += try output.write(companions.files(beside: planned, feed))
        // What there is something to say of is made each time, and said each time.
        if let ingredients, diagnostics.isEmpty, files.allSatisfy({ $0.check?.diagnostics.isEmpty != false }) {
          for index in files.indices { files[index].know(ingredients, keeper) }
        }
        return files
      }
      return (files, diagnostics)
    } consume: { (outcome: Outcome) in
      baked.add(outcome)
      progress(.feeds(baked.count, of: plan.feeds.count))
    }
    var report = Report(
      content: content.counts,
      diagnostics: wishes.diagnostics + content.diagnostics + plan.diagnostics + companions.plan.diagnostics)
    report.entries = plan.feeds.reduce(0) { $0 + $1.entries.count * $1.documents.count }
    report.diagnostics += baked.diagnostics
    if share == nil { report.diagnostics += keepIDs(content.ids) }
    let errors = report.diagnostics.contains { $0.severity == .error }
    var files = try baked.files.get()
    if share == nil { files += try output.write(companions.siteFiles()) }
    var prints: [String: Fingerprint] = [:]
    for file in files {
      prints[file.path] = file.print
      report.add(file, keepsText: report.checks.count < Self.textsKept)
    }
    let knowledge = BuildKnowledge(content: known ?? cache.content, documents: files.compactMap(\.known))
    if let share {
      try summary.write(knowledge, of: share, in: output)
      return (report, composer, origins)
    }
    let held = files.filter { $0.outcome == .held }.map(\.path)
    // What cannot be read today may be what a file was made of: with an error, nothing is taken away.
    report.removed = try output.finish(written: prints, held: held, removesOthers: !errors)
    cache.write(knowledge)
    return (report, composer, origins)
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

/// What became of a feed's documents, and what there is to say of its entries.
private typealias Outcome = (files: Result<[BakedFile], FileError>, diagnostics: [Diagnostic])

/// What became of all feeds so far.
private struct Baked {
  /// How many feeds there were.
  private(set) var count = 0
  /// Their files, unless one could not be written.
  private(set) var files: Result<[BakedFile], FileError> = .success([])
  private(set) var diagnostics: [Diagnostic] = []
  /// What several feeds carry is said once.
  private var said: Set<Diagnostic> = []

  mutating func add(_ outcome: Outcome) {
    count += 1
    diagnostics += outcome.diagnostics.filter { said.insert($0).inserted }
    guard case .success(var all) = files else { return }
    files = .success([])
    files = outcome.files.map { made in
      all += made
      return all
    }
  }
}

extension SiteBuild.Report {
  fileprivate mutating func add(_ feed: BakedFile, keepsText: Bool) {
    guard !feed.isCompanion else {
      companions.append(feed.path)
      if feed.outcome == .written { companionsWritten += 1 }
      return
    }
    switch feed.outcome {
    case .written: written.append(feed.path)
    case .unchanged: unchanged.append(feed.path)
    case .held: held.append(feed.path)
    }
    guard let check = feed.check, !check.diagnostics.isEmpty else { return }
    checks.append(keepsText ? check : check.withoutText)
    if feed.outcome == .held { diagnostics.append(.heldBack(check)) }
  }
}
