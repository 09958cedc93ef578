package import FeedCore

/// What is served, and how it is built.
package struct ServingOptions: Sendable {
  /// The site's settings.
  package var site: String
  /// The folder of the site's pages, served around the feeds.
  package var publicFolder: String?
  /// A folder with the feeds as they are published, to compare with.
  package var published: String?
  package var includeDrafts = false
  /// The moment to build for; the machine's clock if there is none.
  package var now: Timestamp?

  package init(site: String) { self.site = site }
}
