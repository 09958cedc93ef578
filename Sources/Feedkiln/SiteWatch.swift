import FeedContent
import FeedCore
import FeedSystem

/// The files and folders that affect the feeds of a site, to build again after a change.
public struct SiteWatch: Sendable {
  /// How long nothing must change before the next build if pages are watched, because generators write many files.
  private static let quiet = Duration.milliseconds(150)

  private let file: String

  /// Creates a watch of a site.
  ///
  /// - Parameter file: The path of the site’s settings.
  public init(site file: String) { self.file = file }

  /// Builds, and again after each change of what is watched, until the task or the program ends.
  ///
  /// Changes within a short time cause one build, and those that builds make cause none.
  ///
  /// - Parameters:
  ///   - isolation: The actor that calls.
  ///   - build: Builds the site, and returns its settings, or `nil` if they cannot be read.
  public func keepBuilt(
    isolation: isolated (any Actor)? = #isolation, _ build: () async -> Site?
  ) async {
    var known: Site?
    while !isEnding {
      let site = (try? SiteReader.read(file))?.site ?? known
      // Created before the build, so that changes during the build are noticed.
      var watch = FileWatch(paths(of: site), skipping: skipped(of: site), ignoring: ignored(of: site))
      known = await build() ?? site
      while !isEnding {
        try? await Task.sleep(for: watch.interval)
        guard watch.hasChanged() else { continue }
        let quiet = site?.content.built == nil ? watch.interval : max(watch.interval, Self.quiet)
        repeat { try? await Task.sleep(for: quiet) } while watch.hasChanged() && !isEnding
        break
      }
    }
  }

  private var isEnding: Bool { Task.isCancelled || ShutdownSignal.isRequested }

  /// The paths to watch.
  ///
  /// The content folders of other generators vary, so the whole folder of the site is watched for them.
  private func paths(of site: Site?) -> [String] {
    guard let site else { return [file] }
    let content = site.content
    let articles = content.articles ?? "content/articles"
    let paths = [articles, content.comments, content.staticFiles, content.built].compactMap(\.self)
    let all = paths + site.comments.stores.map(\.path)
    return [file] + all.map(site.filePath) + (content.generator == nil ? [] : [site.folder])
  }

  /// The output folders, which are not watched.
  private func skipped(of site: Site?) -> Set<String> {
    guard let site else { return [] }
    let output = site.filePath(site.feeds.output)
    return [output, "\(site.folder)/\(site.feeds.output)"]
  }

  /// The names of the output folder and of the file beside it that builds write.
  private func ignored(of site: Site?) -> Set<String> {
    Set([site?.ids, site?.feeds.output].compactMap { $0?.split(separator: "/").last.map(String.init) })
  }
}
