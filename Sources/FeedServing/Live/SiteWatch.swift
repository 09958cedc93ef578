import FeedContent
import FeedCore
import FeedSystem
import Feedkiln

extension LiveSite {
  /// Builds, then builds again after each change of what the site is made of, until the task or the program is to end.
  ///
  /// Changes that come close together are one.
  package func keepBuilt(report: (LiveBuild) -> Void) async {
    while !isEnding {
      // Before anything is read, so that what changes meanwhile is seen.
      var watch = FileWatch(watchedPaths, passingOver: passedOver)
      report(await rebuild())
      while !isEnding {
        try? await Task.sleep(for: watch.interval)
        guard watch.hasChanged() else { continue }
        repeat { try? await Task.sleep(for: watch.interval) } while watch.hasChanged() && !isEnding
        break
      }
    }
  }

  private var isEnding: Bool { Task.isCancelled || ShutdownSignal.isWanted }

  private var site: Site? { (try? SiteReader.read(options.site))?.site ?? build.preview?.site }

  /// Where another generator's content lies is its own affair: there the whole folder of the site is watched.
  private var watchedPaths: [String] {
    guard let site else { return [options.site] }
    let content = site.content
    let articles = content.articles ?? "content/articles"
    let paths = [articles, content.comments, content.staticFiles, content.built].compactMap(\.self)
    let all = paths + site.comments.stores.map(\.path)
    return [options.site] + all.map(site.filePath) + (content.generator == nil ? [] : [site.folder])
  }

  /// What we write ourselves.
  private var passedOver: Set<String> {
    guard let site else { return [] }
    let output = site.filePath(site.feeds.output)
    return [output, "\(site.folder)/\(site.feeds.output)"]
  }
}
