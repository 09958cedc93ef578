import FeedContent
import FeedCore
import FeedVocabulary
import Feedkiln

/// A site that is built again and again, and looked at meanwhile.
public actor LiveSite {
  let options: ServingOptions
  private(set) var build = LiveBuild(number: 0, diagnostics: [], duration: .zero)

  public init(_ options: ServingOptions) { self.options = options }

  /// The moment that the site is built and checked for.
  var now: Timestamp { options.now ?? Machine.now }

  /// Builds the site; what cannot be built leaves everything as it was, and says why.
  @discardableResult
  public func rebuild() async -> LiveBuild {
    let clock = ContinuousClock()
    let start = clock.now
    var next = LiveBuild(number: build.number + 1, preview: build.preview, diagnostics: [], duration: .zero)
    do {
      let reading = try SiteReader.read(options.site)
      next.diagnostics = reading.diagnostics
      if let site = reading.site {
        let content = ContentOptions(now: now, includeDrafts: options.includeDrafts)
        let (report, preview) = try await SiteBuild(site: site, options: content).runForPreview()
        next.diagnostics += report.diagnostics
        next.report = report
        next.preview = preview
      } else {
        next.failure = "nothing was built: mend \(options.site) first"
      }
    } catch {
      next.failure = "\(error)"
    }
    next.duration = clock.now - start
    build = next
    return next
  }

  /// What is asked for below the site's address.
  public func answer(_ request: Request) async -> Answer {
    if let file = files?.answer(request) { return file }
    return .text(404, "There is no such file.")
  }

  private var files: StaticFiles? {
    guard let preview = build.preview else { return nil }
    let site = preview.site
    var folders = [StaticFiles.Folder(path: site.feedsFolder, folder: site.filePath(site.feeds.output))]
    if let folder = options.publicFolder { folders.append(StaticFiles.Folder(path: "/", folder: folder)) }
    let json = preview.plan.feeds.flatMap(\.documents).filter { $0.format == .json }
    return StaticFiles(folders: folders, jsonFeeds: Set(json.map { site.feedsFolder + $0.path }))
  }
}
