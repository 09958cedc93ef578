package import FeedCore

/// The site to serve and the options of its builds.
package struct ServingOptions: Sendable {
  /// The path of the site’s settings.
  package var site: String
  /// The folder of the site’s pages, which are served together with the feeds.
  package var publicFolder: String?
  /// A folder of published feeds to compare with, or `nil` to compare with the feeds before the first build.
  package var published: String?
  package var includeDrafts = false
  /// Whether builds may replace files that Feedkiln did not write.
  package var overwrites = false
  /// Whether builds may remove many feeds at once.
  package var allowsRemovals = false
  /// Whether the site may have a placeholder as its URL.
  package var allowsPlaceholderURL = false
  /// The editor that positions in the author’s files are opened with, or `nil` for no links.
  package var editor: Editor?
  /// Whether the page that checks feeds may fetch them by URL.
  package var fetchesFeeds = true
  /// The time to build for, or `nil` for the current time.
  package var now: Timestamp?

  package init(site: String) { self.site = site }
}
