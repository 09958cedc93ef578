import FeedContent
import FeedCore
import FeedVocabulary

/// Which feeds each page of a site links to.
struct PageLinks: Sendable {
  /// On every page: the site's own feed.
  let everywhere: [FeedLinkElement]
  private let byPage: [String: [FeedLinkElement]]
  /// The addresses of all feeds that there are, and of those that were once.
  private let present: Set<String>
  private let past: Set<String>
  /// Where nothing but feeds of ours is served; `nil` when that is the whole site.
  private let folder: String?

  init(site: Site, plan: FeedPlan, linksComments: Bool) {
    var byPage: [String: [FeedLinkElement]] = [:]
    var everywhere: [FeedLinkElement] = []
    for feed in plan.feeds where feed.archive == nil {
      let links = feed.documents.map { document in
        FeedLinkElement(
          address: document.address, type: document.format.mediaType,
          title: "\(feed.heading.title) (\(document.format.title))")
      }
      switch feed.subject {
      case .site, .podcast: everywhere += links
      case .comments, .article: if linksComments { byPage[Self.key(feed.heading.page), default: []] += links }
      // Without a page of its own, a feed is found on the page about all feeds.
      case .term, .extra:
        if feed.heading.page != site.baseURL { byPage[Self.key(feed.heading.page), default: []] += links }
      }
    }
    self.everywhere = everywhere
    self.byPage = byPage
    present = Set(plan.feeds.lazy.flatMap(\.documents).map { $0.address.string })
    past = Set(site.feeds.companions.old.map { site.baseURL.resolve("/" + $0.path.percentEncodedPath).string })
    folder = site.feedsFolder == "/" ? nil : site.baseURL.resolve(site.feeds.url).string
  }

  /// The links that a page should have.
  func links(ofPageAt address: IRI) -> [FeedLinkElement] {
    everywhere + (byPage[Self.key(address)] ?? [])
  }

  /// True for a feed of ours that is there no more.
  func isStale(_ address: IRI) -> Bool {
    let isInFolder = folder.map { address.string.hasPrefix($0) } ?? false
    return past.contains(address.string) || isInFolder && !present.contains(address.string)
  }

  /// One name for the addresses under which a page is usually served: `a/`, `a`, `a.html`, `a/index.html`.
  private static func key(_ address: IRI) -> String {
    var path = Substring(IRI.percentDecoding(address.reference.path))
    for ending in [".html", ".htm", ".xhtml"] where path.hasSuffix(ending) { path = path.dropLast(ending.count) }
    if path.hasSuffix("/index") { path = path.dropLast("index".count) }
    while path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }
}

extension String {
  /// The path with its segments percent-encoded.
  var percentEncodedPath: String {
    split(separator: "/", omittingEmptySubsequences: false).map { IRI.percentEncodingSegment(String($0)) }
      .joined(separator: "/")
  }
}
