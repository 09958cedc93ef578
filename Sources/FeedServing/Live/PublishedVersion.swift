import FeedContent
import FeedCore
import FeedSystem
import Feedkiln

/// The feeds that a site's are compared with: those of a folder, or those that were there when serving began.
struct PublishedVersion: Sendable {
  private static let feedsKept = 500

  private let folder: String?
  private var kept: [String: PublishedFeed] = [:]

  /// What the comparison is with, as in “since …”.
  var since: String { folder.map { "the version in \($0)" } ?? "the preview started" }

  init(folder: String) { self.folder = folder }

  /// Keeps what lies in the output folder now.
  init(outputOf site: Site) {
    folder = nil
    let output = site.filePath(site.feeds.output)
    let files = (try? FileSystem.files(below: output).files) ?? []
    let feeds = files.filter { file in [".rss", ".atom", ".json", ".xml"].contains { file.hasSuffix($0) } }
    for path in feeds.prefix(Self.feedsKept) { kept[path] = Self.read("\(output)/\(path)") }
  }

  /// What subscribers would see of a document; `nil` where nothing is known of an older one.
  func difference(_ document: PlannedFeed.Document, file: String) -> FeedDifference? {
    guard let new = Self.read(file) else { return nil }
    guard let old = folder.map({ Self.read("\($0)/\(document.path)") }) ?? kept[document.path] else { return nil }
    return FeedDifference(old: old, new: new)
  }

  private static func read(_ file: String) -> PublishedFeed? {
    (try? FileSystem.read(file)).map { PublishedFeedReader.read($0, name: file) }
  }
}
