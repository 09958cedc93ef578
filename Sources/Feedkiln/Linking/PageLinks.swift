import FeedContent
import FeedCore
import FeedVocabulary

/// The feed links of each page of a site.
struct PageLinks: Sendable {
  /// The links of every page: the site feed and the podcasts.
  let everywhere: [FeedLinkElement]
  private let byPage: [String: [FeedLinkElement]]
  /// The URLs of all current feeds.
  private let present: Set<String>
  private let past: Set<String>
  /// The URL prefix of the feeds folder, or `nil` if feeds are in the root of the site.
  private let folder: String?

  /// Collects the links; with `served`, only those to feeds that exist.
  init(site: Site, plan: FeedPlan, linksComments: Bool, served: ServedFeeds? = nil) {
    var byPage: [String: [FeedLinkElement]] = [:]
    var everywhere: [FeedLinkElement] = []
    for feed in plan.feeds where feed.archive == nil {
      let links = feed.documents.filter { served?.contains($0.url) != false }.map { document in
        FeedLinkElement(
          url: document.url, type: document.format.mediaType,
          title: "\(feed.heading.title) (\(document.format.title))")
      }
      switch feed.subject {
      case .site, .podcast: everywhere += links
      case .comments, .article: if linksComments { byPage[Self.key(feed.heading.page), default: []] += links }
      // Feeds without their own page are listed on the page about all feeds.
      case .term, .extra:
        if feed.heading.page != site.baseURL { byPage[Self.key(feed.heading.page), default: []] += links }
      }
    }
    self.everywhere = everywhere
    self.byPage = byPage
    present = Set(plan.feeds.lazy.flatMap(\.documents).map { $0.url.string })
    past = Set(site.feeds.supportingFiles.old.map { site.baseURL.resolve("/" + $0.path.percentEncodedPath).string })
    folder = site.feedsFolder == "/" ? nil : site.baseURL.resolve(site.feeds.url).string
  }

  /// Returns the links that a page should have.
  func links(ofPageAt url: IRI) -> [FeedLinkElement] {
    everywhere + (byPage[Self.key(url)] ?? [])
  }

  /// Whether the URL belongs to a feed of this site that no longer exists.
  func isStale(_ url: IRI) -> Bool {
    let isInFolder = folder.map { url.string.hasPrefix($0) } ?? false
    return past.contains(url.string) || isInFolder && !present.contains(url.string)
  }

  /// Returns a common key for the usual URLs of a page: `a/`, `a`, `a.html` and `a/index.html`.
  private static func key(_ url: IRI) -> String {
    var path = Substring(IRI.percentDecoding(url.reference.path))
    for ending in [".html", ".htm", ".xhtml"] where path.hasSuffix(ending) { path = path.dropLast(ending.count) }
    if path.hasSuffix("/index") { path = path.dropLast("index".count) }
    while path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }
}

extension String {
  /// The path with percent-encoded segments.
  var percentEncodedPath: String {
    split(separator: "/", omittingEmptySubsequences: false).map { IRI.percentEncodingSegment(String($0)) }
      .joined(separator: "/")
  }
}
