package import FeedContent
import FeedCore
package import FeedPages
import FeedVocabulary

/// The former URLs of a site’s feeds, with the documents that replace them.
struct FormerFeedURLs {
  /// The copies to write in the output folder: the path of a document, and the old path that gets its bytes.
  private(set) var copies: [(document: String, path: String, location: SourceLocation)] = []
  private(set) var redirects: [HostRules.Redirect] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(site: Site, plan: FeedPlan) {
    guard !site.feeds.supportingFiles.old.isEmpty else { return }
    let folder = site.feedsFolder
    let documents = plan.feeds.filter { $0.archive == nil }.flatMap(\.documents)
    let newest = plan.feeds.first { $0.subject == .site && $0.archive == nil }?.documents ?? []
    for old in site.feeds.supportingFiles.old {
      guard
        let document = newest.first(where: { $0.format.rawValue == old.feed })
          ?? documents.first(where: { $0.path == old.feed })
      else {
        diagnostics.append(.noSuchFeed(old, known: newest.map(\.format.rawValue) + documents.map(\.path)))
        continue
      }
      let path = "/" + old.path
      redirects.append(HostRules.Redirect(path: path, target: document.url))
      if path.hasPrefix(folder) {
        copies.append((document.path, String(path.dropFirst(folder.count)), old.location))
      } else if site.feeds.supportingFiles.hosts.isEmpty {
        diagnostics.append(.outsideFolder(old, folder))
      }
    }
  }
}

extension Site {
  /// The path of the output folder’s URL, with a slash at both ends.
  package var feedsFolder: String {
    let path = IRI.percentDecoding(baseURL.resolve(feeds.url).reference.path)
    return path.hasSuffix("/") ? path : path + "/"
  }
}

extension HostRules {
  /// Creates the rules for a site, whose content is read to plan its feeds.
  package init(site: Site, options: ContentOptions) {
    self.init(site: site, plan: FeedPlan(site: site, content: ContentLoader(site, options: options).load()))
  }

  init(site: Site, plan: FeedPlan) {
    self.init(
      folder: site.feedsFolder, documents: plan.feeds.flatMap { $0.documents.map(\.path) },
      redirects: FormerFeedURLs(site: site, plan: plan).redirects, isCompressed: site.feeds.supportingFiles.compresses,
      isReadableInBrowser: site.feeds.supportingFiles.isReadableInBrowser)
  }
}

extension Diagnostic {
  fileprivate static func noSuchFeed(_ old: FormerURL, known: [String]) -> Diagnostic {
    Diagnostic(
      .feedsOldAddress, "“/\(old.path)” is redirected to “\(old.feed)”, which is not a feed",
      at: old.location,
      help: SpellingSuggestion.of(old.feed, in: known).map { "did you mean “\($0)”?" }
        ?? "write a format of the site feed, such as rss, or the path of a feed in the output folder")
  }

  fileprivate static func outsideFolder(_ old: FormerURL, _ folder: String) -> Diagnostic {
    Diagnostic(
      .feedsOldAddressOutside, "no feed at the old path “/\(old.path)”: it is outside the output folder “\(folder)”",
      at: old.location,
      help: old.path.contains("/")
        ? nil : "write “\(folder)\(old.path)” if the feed was in that folder, or add your host to hosts")
  }
}

extension RuleDescription {
  static let feedsOldAddress = RuleDescription(
    "feeds/old-address", .error, "the target of an old path must be a feed",
    why: "Subscribers of the old path would get nothing.",
    help: "write a format of the site feed, such as rss, or the path of a feed in the output folder",
    wrong: "\"/feed.xml\" = \"rrs\"",
    right: "\"/feed.xml\" = \"rss\"")

  static let feedsOldAddressOutside = RuleDescription(
    "feeds/old-address-outside", .warning, "an old path should be in the output folder",
    why: "Feedkiln writes only there, so subscribers of the old path get nothing.",
    help: "add your host to hosts to redirect it, or set output to the folder of the site and url = \"/\"",
    wrong: "output = \"public/feeds\"\nold = { \"/feed.xml\" = \"rss\" }",
    right: "output = \"public\"\nurl = \"/\"\nold = { \"/feed.xml\" = \"rss\" }")
}
