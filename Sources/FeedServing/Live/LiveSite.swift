import FeedContent
import FeedCore
import FeedSystem
import Feedkiln

/// A site that is rebuilt after changes while it is served.
package actor LiveSite {
  let options: ServingOptions
  private(set) var build = LiveBuild(number: 0, diagnostics: [], duration: .zero)
  private(set) var feeds: [FeedSummary] = []
  private(set) var published: PublishedVersion?

  package init(_ options: ServingOptions) {
    self.options = options
    published = options.published.map(PublishedVersion.init(folder:))
  }

  /// The time for which the site is built and checked.
  var now: Timestamp { options.now ?? .now }

  /// Builds the site; if the build fails, the previous output is kept and `failure` is set.
  @discardableResult
  package func rebuild() async -> LiveBuild {
    let clock = ContinuousClock()
    let start = clock.now
    var next = LiveBuild(number: build.number + 1, preview: build.preview, diagnostics: [], duration: .zero)
    do {
      let reading = try SiteReader.read(options.site)
      next.diagnostics = reading.diagnostics
      if let site = reading.site {
        if published == nil { published = PublishedVersion(outputOf: site) }
        let content = ContentOptions(now: now, includeDrafts: options.includeDrafts)
        var building = BuildOptions(content)
        (building.overwrites, building.allowsRemovals) = (options.overwrites, options.allowsRemovals)
        building.allowsPlaceholderURL = options.allowsPlaceholderURL
        let (report, preview) = try await SiteBuild(site: site, options: building).runForPreview()
        next.diagnostics += report.diagnostics
        if report.isStopped {
          next.failure = "build stopped: nothing was written"
        } else {
          next.report = report
          next.preview = preview
        }
      } else {
        next.failure = "build failed: fix the errors in \(options.site)"
      }
    } catch {
      next.failure = "\(error)"
    }
    next.duration = clock.now - start
    if let preview = next.preview {
      let (now, published) = (now, published)
      let isSameSite = build.preview?.site == preview.site
      let last = isSameSite ? Dictionary(feeds.map { ($0.page, $0) }) { first, _ in first } : [:]
      feeds = await parallelMap(preview.plan.feeds, chunkSize: 16) { planned in
        let earlier = last[FeedSummary.page(of: planned)]
        return FeedSummary(planned, in: preview, now: now, published: published, last: earlier)
      }
    }
    build = next
    return next
  }

  /// Returns the number of the build after another, or the same number if there is none within ten seconds.
  func number(after known: Int) async -> Int {
    for _ in 0..<100 where build.number == known { try? await Task.sleep(for: .milliseconds(100)) }
    return build.number
  }
}
