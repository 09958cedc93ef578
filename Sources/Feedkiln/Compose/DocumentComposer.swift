import FeedBuilder
import FeedContent
import FeedCore
import FeedValidator

/// Composes the documents of planned feeds, and checks them if the options ask for it.
struct DocumentComposer: Sendable {
  private(set) var composer: Composer
  let plan: BuildPlan
  let supportingFiles: SupportingFileComposer
  /// The source files of the entries, or `nil` if feeds are not checked.
  let origins: EntryOrigins?
  /// The policy of the site, with the problems of its settings.
  let policy: SitePolicy
  private let check: PrePublishCheck?

  /// The documents of a planned feed and its supporting files.
  struct Result: Sendable {
    var kind = WrittenFile.Kind.feed
    var documents: [Document] = []
    var supportingFiles: [SupportingFileComposer.File] = []
    var diagnostics: [Diagnostic] = []
    var bodyProblems: [Diagnostic] = []

    struct Document: Sendable {
      let planned: PlannedFeed.Document
      let bytes: [UInt8]
      /// The copies at other paths and the compressed files.
      let variants: [SupportingFileComposer.File]
      let check: FeedValidator.Report?
    }

    /// Whether there are no problems to report.
    var isSound: Bool {
      diagnostics.isEmpty && bodyProblems.isEmpty && documents.allSatisfy { $0.check?.diagnostics.isEmpty != false }
    }
  }

  init(site: Site, options: BuildOptions, content: Content, plan: BuildPlan) {
    self.plan = plan
    composer = Composer(site: site, content: content, plan: plan.feeds)
    supportingFiles = SupportingFileComposer(site: site, content: content, plan: plan)
    let policy = SitePolicy(site)
    self.policy = policy
    origins = options.isChecked ? EntryOrigins(site: site, content: content, plan: plan.feeds) : nil
    check = origins.map { PrePublishCheck(origins: $0, now: options.content.now, policy: policy.policy) }
  }

  var site: Site { composer.site }
  var content: Content { composer.content }

  /// Composes the articles that are in several of the feeds, so that each body is rendered once.
  mutating func share(in feeds: [PlannedFeed]) async { await composer.share(in: feeds) }

  /// Keeps the published numbers of comments where fewer could be read.
  mutating func keep(_ replies: PublishedReplies) { composer.published = replies }

  func result(of planned: PlannedFeed, in output: OutputFolder) throws(FileError) -> Result {
    let composed = composer.feed(planned)
    let encoder = FeedDocumentEncoder(settings: site.feeds)
    var result = Result(diagnostics: composed.diagnostics, bodyProblems: composed.bodyProblems)
    if planned.subject == .site, planned.archive == nil { result.kind = .site }
    for document in planned.documents {
      let bytes = try encoder.encode(composed.feed, document)
      result.documents.append(
        Result.Document(
          planned: document, bytes: bytes, variants: try supportingFiles.variants(of: document.path, bytes),
          check: check?.report(bytes, file: output.file(document.path), url: document.url)))
    }
    result.supportingFiles = try supportingFiles.files(beside: planned, composed.feed)
    return result
  }
}
