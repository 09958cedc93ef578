public import FeedContent
public import FeedCore
import FeedSystem
import FeedVocabulary

/// The pings of a site: one for each server and feed.
public struct PingPlan: Sendable {
  /// The pings, including those for feeds that did not change.
  public private(set) var pings: [Ping] = []
  /// The paths of planned feeds whose files do not exist because the site was not built.
  public private(set) var missing: [String] = []

  /// Plans the pings for the feeds that the last build wrote.
  ///
  /// Archives are skipped, because they have no subscribers.
  ///
  /// - Parameters:
  ///   - site: The settings of the site.
  ///   - options: The options for reading content.
  ///   - progress: Called as content is read.
  /// - Throws: A `FileError` if a feed cannot be read.
  public init(
    site: Site, options: ContentOptions, progress: @escaping (ContentProgress) -> Void = { _ in }
  ) async throws(FileError) {
    let content = await ContentLoader(site, options: options).load(progress: progress)
    let plan = FeedPlan(site: site, content: content)
    let output = site.filePath(site.feeds.output)
    for document in plan.feeds.lazy.filter({ $0.archive == nil }).flatMap(\.documents) {
      let file = "\(output)/\(document.path)"
      guard FileSystem.kind(of: file) == .file else {
        missing.append(file)
        continue
      }
      let fingerprint = Fingerprint(try FileSystem.readPlain(file, upTo: FileSystem.wholeFileLimit))
      for hub in site.feeds.hubs {
        pings.append(Ping(kind: .webSub, server: hub, feed: document.url, fingerprint: fingerprint))
      }
      if let cloud = site.feeds.supportingFiles.cloud, document.format == .rss {
        pings.append(Ping(kind: .rssCloud, server: cloud, feed: document.url, fingerprint: fingerprint))
      }
    }
  }
}
