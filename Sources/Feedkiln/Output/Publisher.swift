import FeedContent
import FeedCore
import FeedSystem
import FeedValidator
import FrontMatter

/// Writes the files of a build.
///
/// Files with unchanged inputs are kept; the others are composed.
struct Publisher {
  private(set) var documents: DocumentComposer
  let output: OutputFolder
  let cache: BuildCache
  let options: BuildOptions
  private var files: [OutputFile] = []
  /// Problems of entries; the next two are those of article bodies and of the id file.
  private var diagnostics: [Diagnostic] = []
  private var bodyProblems: [Diagnostic] = []
  private var idProblems: [Diagnostic] = []
  /// Whether the id file has the ids of the articles.
  private var hasIDs = false
  /// The number of feeds that keep comments that this build could not read.
  private var keptFeeds: (count: Int, reasons: Set<Diagnostic.Related>) = (0, [])

  init(documents: DocumentComposer, output: OutputFolder, cache: BuildCache, options: BuildOptions) {
    (self.documents, self.output, self.cache, self.options) = (documents, output, cache, options)
  }

  /// Writes the ids of all articles, unless the build includes drafts or is for another host.
  mutating func writeIDs() {
    let site = documents.site
    hasIDs = output.earlier.hasIDs
    guard var ids = documents.content.ids, !options.content.includeDrafts, !site.isPreview else { return }
    ids.feeds = documents.plan.feeds.feedOrigin
    ids.terms = documents.plan.feeds.terms
    // Archives that lack comments are not remembered.
    if !documents.content.unread.isCertain { ids.archives = documents.plan.feeds.archives }
    do {
      try FileSystem.replace(site.filePath(site.ids), with: ids.bytes)
      hasIDs = true
    } catch {
      hasIDs = false
      idProblems.append(
        Diagnostic(
          .idsNotKept, "article ids were not saved: \(error)", at: SourceLocation(file: site.filePath(site.ids))))
    }
  }

  /// Writes all planned feeds.
  ///
  /// - Parameter progress: Called with the number of finished feeds and the total.
  /// - Throws: The first error of writing a file. The remaining feeds are still written.
  mutating func writeFeeds(_ progress: (Int, _ total: Int) -> Void) async throws(FileError) {
    let (feeds, output, cache) = (documents.plan.feeds.feeds, output, cache)
    let ingredients = Ingredients(documents, settings: cache.settings)
    let kept = await parallelMap(feeds) { [documents] planned -> [CachedDocument]? in
      cache.documents.unchanged(
        documents.supportingFiles.paths(of: planned), madeOf: ingredients.fingerprint(of: planned), in: output)
    }
    let guarded = await feedsToKeep(feeds, kept)
    await documents.share(in: zip(feeds, kept).filter { $1 == nil }.map(\.0))
    var problems: (entries: Set<Diagnostic>, bodies: Set<Diagnostic>) = ([], [])
    var failure: FileError?
    var count = 0
    await parallelMap(Array(zip(feeds.indices, zip(feeds, kept)))) { [documents] index, feed in
      Swift.Result { () throws(FileError) -> (files: [OutputFile], result: DocumentComposer.Result?) in
        let (planned, kept) = feed
        if guarded.contains(index) { return (documents.held(planned), nil) }
        if let kept { return (try output.keep(kept, of: planned), nil) }
        var result = try documents.result(of: planned, in: output)
        var files = try output.write(result)
        if result.isSound {
          // A feed with problems is not cached, so that every build reports them.
          let ingredients = ingredients.fingerprint(of: planned)
          for index in files.indices {
            files[index].record = cache.documents.record(of: files[index], ingredients, output)
          }
        }
        result.documents = []
        result.supportingFiles = []
        return (files, result)
      }
    } consume: { outcome in
      count += 1
      progress(count, feeds.count)
      do throws(FileError) {
        let (files, result) = try outcome.get()
        self.files += files
        // A problem of an article that is in several feeds is reported once.
        diagnostics += result?.diagnostics.filter { problems.entries.insert($0).inserted } ?? []
        bodyProblems += result?.bodyProblems.filter { problems.bodies.insert($0).inserted } ?? []
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }

  /// Returns the feeds that would lose comments that this build could not read.
  ///
  /// The numbers of comments in article feeds then also remain unchanged.
  private mutating func feedsToKeep(_ feeds: [PlannedFeed], _ kept: [[CachedDocument]?]) async -> Set<Int> {
    // Files that an error may hide are always kept; a mere suspicion can be overruled by an option.
    guard let published = PublishedComments(documents, in: output, ignoresDoubts: options.allowsRemovals)
    else { return [] }
    let states = await parallelMap(Array(zip(feeds, kept))) {
      $1 == nil ? published.state(of: $0) : PublishedComments.State()
    }
    let reasons = states.reduce(into: Set<Diagnostic.Related>()) { $0.formUnion($1.losses ?? []) }
    // A store that lost comments may also have damaged others. A shard does not see the losses of other shards, so the
    // merge decides about all feeds in doubt.
    let isShard = options.content.shard != nil
    let guarded = Set(
      states.indices.filter {
        states[$0].losses != nil || !states[$0].doubts.isDisjoint(with: reasons)
          || isShard && !states[$0].doubts.isEmpty
      })
    keptFeeds = (reasons.isEmpty && !states.contains { $0.losses != nil } ? 0 : guarded.count, reasons)
    if documents.content.unread.isCertain || !guarded.isEmpty {
      documents.keep(PublishedReplies(in: feeds, of: output))
    }
    return guarded
  }

  /// Writes the files that do not belong to a single feed.
  mutating func writeSiteFiles() throws(FileError) { files += try output.write(documents.supportingFiles.siteFiles()) }

  /// The build before unneeded files are removed.
  var pending: PendingBuild {
    var report = documents.report(adding: bodyProblems, diagnostics + idProblems)
    if keptFeeds.count > 0 {
      report.diagnostics.append(.feedsKept(keptFeeds.count, because: keptFeeds.reasons, of: documents.site))
    }
    report.entries = documents.plan.feeds.feeds.reduce(0) { $0 + $1.entries.count * $1.documents.count }
    return PendingBuild(
      report: report, files: files, mayLackComments: documents.content.unread.isCertain, shard: options.content.shard,
      hasIDs: hasIDs, output: output, cache: cache)
  }
}

extension DocumentComposer {
  /// The report of a build that has not written anything yet.
  func report(adding bodyProblems: [Diagnostic] = [], _ others: [Diagnostic] = []) -> BuildReport {
    BuildReport(
      content: content.counts,
      diagnostics: policy.diagnostics
        + (content.diagnostics + bodyProblems).sortedByPlace().foldingPages.foldingPermalinks
        + plan.feeds.diagnostics + plan.supportingFiles.diagnostics + others)
  }
}

/// A build whose feeds are in the output folder, before unneeded files are removed.
struct PendingBuild {
  /// The maximum number of feeds with problems whose text is kept to show source lines.
  private static let textsKept = 100

  var report: BuildReport
  let files: [OutputFile]
  /// Whether a comment store could not be read, so that feeds may be missing.
  let mayLackComments: Bool
  let shard: Shard?
  var hasIDs = false
  let output: OutputFolder
  let cache: BuildCache

  /// Removes unneeded files and writes the caches.
  mutating func commit() throws(FileError) -> BuildReport {
    defer { output.clear() }
    if report.isStopped { return report }
    let hasErrors = report.diagnostics.contains { $0.severity == .error }
    var written: [WrittenFile] = []
    written.reserveCapacity(files.count)
    var documents = BinaryTable(capacity: files.count)
    for file in files {
      if let fingerprint = file.fingerprint {
        written.append(WrittenFile(name: file.path, print: fingerprint, kind: file.kind))
      }
      documents[file.path] = file.record
      report.add(file, of: output, keepsText: report.checks.count < Self.textsKept)
    }
    if let shard {
      try cache.write(documents, of: shard, in: output)
      return report
    }
    let held = files.filter { $0.outcome == .held }.map(\.path)
    // After an error, files could be missing only because their inputs were not read, so none are removed.
    report.removed = try output.finish(
      written: written, held: held, removesOthers: !hasErrors && !mayLackComments, hasIDs: hasIDs)
    cache.write(documents)
    return report
  }
}

extension RuleDescription {
  static let idsNotKept = RuleDescription(
    "ids/not-kept", .warning, "feedkiln.ids should be writable",
    why: "Without it, the id of an article changes when its file moves.",
    help: "make the file writable, so that ids are kept when files move",
    wrong: "-r--r--r-- feedkiln.ids",
    right: "-rw-r--r-- feedkiln.ids")
}
