import FeedContent
import FeedCore
import FeedSystem
import Feedkiln

/// The feeds to compare with: the feeds in a folder, or the feeds in the output folder when serving began.
struct PublishedVersion: Sendable {
  static let feedsKept = 2000

  private let folder: String?
  private var kept: [String: PublishedFeed] = [:]
  /// The paths of the feeds beyond the limit.
  private var uncompared: Set<String> = []

  /// The text after “since” that describes the comparison.
  var since: String { folder.map { "the version in \($0)" } ?? "the preview started" }

  init(folder: String) { self.folder = folder }

  /// Whether the feeds to compare with never change.
  var isFixed: Bool { folder == nil }

  /// Reads the feeds in the output folder up to a limit, those of the site before those in its folders.
  init(outputOf site: Site, limit: Int = feedsKept) {
    folder = nil
    let output = site.filePath(site.feeds.output)
    let files = (try? FileSystem.files(below: output).files) ?? []
    let feeds = files.filter { file in [".rss", ".atom", ".json", ".xml"].contains { file.hasSuffix($0) } }
    let depths = feeds.map { path in path.utf8.count { $0 == UInt8(ascii: "/") } }
    let order = feeds.indices.sorted { (depths[$0], $0) < (depths[$1], $1) }
    for path in order.prefix(limit).map({ feeds[$0] }) { kept[path] = Self.read("\(output)/\(path)") }
    uncompared = Set(order.dropFirst(limit).map { feeds[$0] })
  }

  /// Whether a document existed, but was not kept.
  func omits(_ document: PlannedFeed.Document) -> Bool { uncompared.contains(document.path) }

  /// Returns the changes that subscribers would see in a document, or `nil` if there is no older version.
  func difference(_ document: PlannedFeed.Document, file: String) -> FeedDifference? {
    guard let new = Self.read(file) else { return nil }
    guard let old = folder.map({ Self.read("\($0)/\(document.path)") }) ?? kept[document.path] else { return nil }
    return FeedDifference(old: old, new: new)
  }

  private static func read(_ file: String) -> PublishedFeed? {
    (try? FileSystem.readPlain(file, upTo: FileSystem.wholeFileLimit)).map { PublishedFeed(parsing: $0, from: file) }
  }
}
