import FeedBuilder
public import FeedContent
public import FeedCore

/// A build: site.toml in, feeds out.
public struct SiteBuild: Sendable {
  /// What a build did.
  public struct Report: Sendable {
    public var content: ContentCounts
    /// Names of the feeds' files below the output folder, in order.
    public var written: [String] = []
    public var unchanged: [String] = []
    public var diagnostics: [Diagnostic]
  }

  private let site: Site
  private let options: ContentOptions

  public init(site: Site, options: ContentOptions) {
    self.site = site
    self.options = options
  }

  /// Reads the content, plans the feeds, composes and writes them; throws what stops the run.
  public func run() async throws(FileError) -> Report {
    let content = ContentLoader(site, options: options).load()
    let plan = FeedPlan(site: site, content: content)
    let composer = Composer(site: site, content: content, plan: plan)
    let output = OutputFolder(path: site.filePath(site.feeds.output))
    let outcomes = await parallelMap(plan.feeds) { planned in
      var feed = composer.feed(planned)
      return planned.documents.map { document in
        feed.address = document.address
        return Result { () throws(FileError) in
          (document.path, try output.write(document.path, document.format.encode(feed)))
        }
      }
    }
    var report = Report(content: content.counts, diagnostics: content.diagnostics + plan.diagnostics)
    for outcome in outcomes.joined() {
      switch try outcome.get() {
      case (let path, .written): report.written.append(path)
      case (let path, .unchanged): report.unchanged.append(path)
      }
    }
    return report
  }
}
