public import FeedContent
public import FeedCore
import FeedSystem
import FeedVocabulary

/// Which servers are to be told of which feeds.
public struct PingPlan: Sendable {
  /// One for each server and feed, whether the feed has changed or not.
  public private(set) var pings: [Ping] = []
  /// Feeds that are planned, but have no file: the site was not built.
  public private(set) var missing: [String] = []

  /// The state beside site.toml.
  public static func ledgerPath(of site: Site) -> String { site.filePath("feedkiln.pings") }

  /// Reads the feeds that the last build wrote; archives are passed over, since nobody subscribes to them.
  ///
  /// `progress` is told how far the reading of the content is.
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
      let print = Fingerprint(try FileSystem.read(file))
      for hub in site.feeds.hubs {
        pings.append(Ping(kind: .webSub, server: hub, feed: document.address, print: print))
      }
      if let cloud = site.feeds.companions.cloud, document.format == .rss {
        pings.append(Ping(kind: .rssCloud, server: cloud, feed: document.address, print: print))
      }
    }
  }
}
