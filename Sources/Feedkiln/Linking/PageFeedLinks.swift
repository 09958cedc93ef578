public import FeedContent
public import FeedCore
import FeedSystem

/// The links to feeds on the built pages of a site.
public enum PageFeedLinks {
  /// Returns the problems of links to feeds of the site that do not exist, one per feed.
  ///
  /// - Parameters:
  ///   - folder: The folder of the built pages.
  ///   - site: The settings of the site.
  /// - Returns: The problems, each at the first page with the link.
  /// - Throws: A `FileError` if the folder cannot be listed.
  public static func problems(in folder: String, of site: Site) async throws(FileError) -> [Diagnostic] {
    let files = try FileSystem.files(below: folder).files.filter { file in
      [".html", ".htm", ".xhtml"].contains { file.lowercased().hasSuffix($0) }
    }
    let links = await parallelMap(files) { broken(on: $0, in: folder, of: site) }
    var pages: [String: (count: Int, first: String)] = [:]
    for (file, urls) in zip(files, links) {
      for url in urls { pages[url] = (count: (pages[url]?.count ?? 0) + 1, first: pages[url]?.first ?? file) }
    }
    return pages.sorted { ($0.value.first, $0.key) < ($1.value.first, $1.key) }.map { url, pages in
      let subject = pages.count == 1 ? "page links" : "\(pages.count) pages link"
      var problem = Diagnostic(
        .sitePageFeedLink, "\(subject) to the feed “\(url)”, which does not exist",
        at: SourceLocation(file: "\(folder)/\(pages.first)"))
      problem.quotesSource = false
      return problem
    }
  }

  /// Returns the URLs of the feeds that a page links to and that do not exist.
  private static func broken(on page: String, in folder: String, of site: Site) -> Set<String> {
    guard let bytes = try? FileSystem.read("\(folder)/\(page)") else { return [] }
    let head = HTMLHead(bytes)
    let url = site.baseURL.resolve(page.percentEncodedPath)
    let base = head.base.map { url.resolve($0) } ?? url
    let targets = head.links.filter(\.isFeed).map { base.resolve($0.href).string }
    return Set(targets.filter { $0.hasPrefix(site.baseURL.string) && !exists($0, in: folder, of: site) })
  }

  private static func exists(_ url: String, in folder: String, of site: Site) -> Bool {
    let path = IRI.percentDecoding(IRIReference(String(url.dropFirst(site.baseURL.string.count))).path)
    let isOwn = site.content.generator == nil || site.content.generator == .html
    let output = site.filePath(site.feeds.output)
    let own = path.hasPrefix(site.feeds.url) ? "\(output)/\(path.dropFirst(site.feeds.url.count))" : nil
    let files = ["\(folder)/\(path)", "\(folder)/\(path)/index.html"] + (isOwn ? [own].compactMap(\.self) : [])
    return files.contains { FileSystem.kind(of: $0) == .file }
  }
}

extension RuleDescription {
  static let sitePageFeedLink = RuleDescription(
    "site/page-feed-link", .warning, "a page should link only to feeds that exist",
    why: "Browsers and feed readers offer a feed that cannot be read.",
    help: "build the feeds and the pages, then run feedkiln link",
    wrong: "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feeds/fed.rss\">",
    right: "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feeds/feed.rss\">")
}
