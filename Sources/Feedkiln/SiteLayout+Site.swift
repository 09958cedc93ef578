public import FeedContent
import FeedCore
public import FeedValidator

extension SiteLayout {
  /// Where the files of a site lie, and which entries it has; with the folder of its pages, links to them are checked.
  public init(_ site: Site, entryIDs: Set<String> = [], pages: String? = nil) {
    let feeds = Folder(path: site.filePath(site.feeds.output), address: site.baseURL.resolve(site.feeds.url))
    let files = Folder(path: site.filePath(site.content.staticFiles), address: site.baseURL)
    let built = pages.map { [Folder(path: $0, address: site.baseURL)] } ?? []
    self.init(
      baseURL: site.baseURL, folders: [feeds, files] + built, hasPages: pages != nil,
      commentLimit: site.comments.limit == 0 ? nil : site.comments.limit, entryIDs: entryIDs)
  }
}
