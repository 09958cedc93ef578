import FeedContent
import FeedCore
import FeedSystem
import Feedkiln

extension LiveSite {
  /// Builds the site, and again after each change of its inputs, until the task or the program ends.
  ///
  /// Changes within a short time cause one build.
  package func keepBuilt(report: (LiveBuild) -> Void) async {
    while !isEnding {
      // Created before the build, so that changes during the build are noticed.
      var watch = FileWatch(watchedPaths, skipping: skipped)
      report(await rebuild())
      while !isEnding {
        try? await Task.sleep(for: watch.interval)
        guard watch.hasChanged() else { continue }
        repeat { try? await Task.sleep(for: watch.interval) } while watch.hasChanged() && !isEnding
        break
      }
    }
  }

  private var isEnding: Bool { Task.isCancelled || ShutdownSignal.isRequested }

  private var site: Site? { (try? SiteReader.read(options.site))?.site ?? build.preview?.site }

  /// The paths to watch.
  ///
  /// The content folders of other generators vary, so the whole folder of the site is watched for them.
  private var watchedPaths: [String] {
    guard let site else { return [options.site] }
    let content = site.content
    let articles = content.articles ?? "content/articles"
    let paths = [articles, content.comments, content.staticFiles, content.built].compactMap(\.self)
    let all = paths + site.comments.stores.map(\.path)
    return [options.site] + all.map(site.filePath) + (content.generator == nil ? [] : [site.folder])
  }

  /// The output folders, which are not watched.
  private var skipped: Set<String> {
    guard let site else { return [] }
    let output = site.filePath(site.feeds.output)
    return [output, "\(site.folder)/\(site.feeds.output)"]
  }
}
