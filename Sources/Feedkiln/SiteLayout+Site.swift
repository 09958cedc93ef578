public import FeedContent
import FeedCore
public import FeedValidator

extension SiteLayout {
  /// Creates the layout of a site.
  ///
  /// - Parameters:
  ///   - site: The settings of the site.
  ///   - entryIDs: The ids of all entries of the site.
  ///   - pages: The folder of the built pages, or `nil` if links to pages are not checked.
  public init(_ site: Site, entryIDs: Set<String> = [], pages: String? = nil) {
    let feeds = Folder(path: site.filePath(site.feeds.output), url: site.baseURL.resolve(site.feeds.url))
    let files = Folder(path: site.filePath(site.content.staticFiles), url: site.baseURL)
    let built = pages.map { [Folder(path: $0, url: site.baseURL)] } ?? []
    self.init(
      baseURL: site.baseURL, folders: [feeds, files] + built, hasPages: pages != nil,
      commentLimit: site.comments.limit == 0 ? nil : site.comments.limit, entryIDs: entryIDs)
  }
}
