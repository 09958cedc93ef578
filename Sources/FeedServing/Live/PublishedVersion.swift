import FeedContent
import FeedCore
import FeedSystem
import Feedkiln

/// The feeds to compare with: the feeds in a folder, or the feeds in the output folder when serving began.
struct PublishedVersion: Sendable {
  private static let feedsKept = 500

  private let folder: String?
  private var kept: [String: PublishedFeed] = [:]

  /// The text after “since” that describes the comparison.
  var since: String { folder.map { "the version in \($0)" } ?? "the preview started" }

  init(folder: String) { self.folder = folder }

  /// Reads the feeds in the output folder, up to `feedsKept`.
  init(outputOf site: Site) {
    folder = nil
    let output = site.filePath(site.feeds.output)
    let files = (try? FileSystem.files(below: output).files) ?? []
    let feeds = files.filter { file in [".rss", ".atom", ".json", ".xml"].contains { file.hasSuffix($0) } }
    for path in feeds.prefix(Self.feedsKept) { kept[path] = Self.read("\(output)/\(path)") }
  }

  /// Returns the changes that subscribers would see in a document, or `nil` if there is no older version.
  func difference(_ document: PlannedFeed.Document, file: String) -> FeedDifference? {
    guard let new = Self.read(file) else { return nil }
    guard let old = folder.map({ Self.read("\($0)/\(document.path)") }) ?? kept[document.path] else { return nil }
    return FeedDifference(old: old, new: new)
  }

  private static func read(_ file: String) -> PublishedFeed? {
    (try? FileSystem.read(file)).map { PublishedFeed(parsing: $0, from: file) }
  }
}
