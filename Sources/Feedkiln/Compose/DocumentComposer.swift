import FeedBuilder
import FeedContent
import FeedCore
import FeedValidator

/// Makes the documents of planned feeds, and checks them if that was asked for.
struct DocumentComposer: Sendable {
  private(set) var composer: Composer
  let plan: BuildPlan
  let companions: SupportingFileComposer
  /// The author's files that entries come from, if feeds are checked.
  let origins: EntryOrigins?
  /// The site's own policy, with the problems of its settings.
  let policy: SitePolicy
  private let check: PrePublishCheck?

  /// The documents of a planned feed, and the files beside them.
  struct Result: Sendable {
    var documents: [Document] = []
    var companions: [SupportingFileComposer.File] = []
    var diagnostics: [Diagnostic] = []
    var bodyProblems: [Diagnostic] = []

    struct Document: Sendable {
      let planned: PlannedFeed.Document
      let bytes: [UInt8]
      /// The variants at other paths.
      let variants: [SupportingFileComposer.File]
      let check: FeedValidator.Report?
    }

    /// Whether there is nothing to report.
    var isSound: Bool {
      diagnostics.isEmpty && bodyProblems.isEmpty && documents.allSatisfy { $0.check?.diagnostics.isEmpty != false }
    }
  }

  init(site: Site, options: BuildOptions, content: Content, plan: BuildPlan) {
    self.plan = plan
    composer = Composer(site: site, content: content, plan: plan.feeds)
    companions = SupportingFileComposer(site: site, content: content, plan: plan)
    let policy = SitePolicy(site)
    self.policy = policy
    origins = options.isChecked ? EntryOrigins(site: site, content: content, plan: plan.feeds) : nil
    check = origins.map { PrePublishCheck(origins: $0, now: options.content.now, policy: policy.policy) }
  }

  var site: Site { composer.site }
  var content: Content { composer.content }

  /// Composes the entries that several of some feeds carry, so that no body is rendered twice.
  mutating func share(in feeds: [PlannedFeed]) async { await composer.share(in: feeds) }

  func result(of planned: PlannedFeed, in output: OutputFolder) throws(FileError) -> Result {
    let composed = composer.feed(planned)
    let encoder = FeedDocumentEncoder(settings: site.feeds)
    var result = Result(diagnostics: composed.diagnostics, bodyProblems: composed.bodyProblems)
    for document in planned.documents {
      let bytes = try encoder.encode(composed.feed, document)
      result.documents.append(
        Result.Document(
          planned: document, bytes: bytes, variants: try companions.variants(of: document.path, bytes),
          check: check?.report(bytes, file: output.file(document.path), address: document.address)))
    }
    result.companions = try companions.files(beside: planned, composed.feed)
    return result
  }
}
