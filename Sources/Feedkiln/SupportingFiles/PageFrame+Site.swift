import FeedContent
import FeedPages

extension PageFrame {
  /// The frame of the pages of a site; its own files are named by path, so that they also load from a preview.
  init(_ site: Site) {
    self.init(siteTitle: site.title, sitePage: site.baseURL)
    let design = site.feeds.supportingFiles.pageDesign
    icon = site.icon?.withoutHost(of: site.baseURL)
    accentColor = design.accentColor
    style = design.style
    if let chosen = design.readers { readers = chosen.map { Reader(name: $0.name, url: $0.url) } }
  }
}
