import FeedBuilder
import FeedContent
import FeedCore
import FeedDocument
import FeedSystem
import FeedVocabulary

/// Maps a site's content to feeds: a planned feed in, its entries out.
struct Composer: Sendable {
  let site: Site
  let content: Content
  let plan: FeedPlan
  /// The entries of articles that several feeds carry, so that no body is rendered twice.
  private(set) var shared: [Int: ComposedEntry] = [:]

  init(site: Site, content: Content, plan: FeedPlan) async {
    (self.site, self.content, self.plan) = (site, content, plan)
    let several = plan.articlesInSeveralFeeds
    let entries = await parallelMap(several) { [self] in entry(article: $0) }
    shared = Dictionary(uniqueKeysWithValues: zip(several, entries))
  }

  /// A planned feed with its entries; what differs between its documents is set for each.
  ///
  /// The date of a feed is that of its newest change; of an empty one, that of what it waits for comments on.
  func feed(_ planned: PlannedFeed) -> (feed: Feed, diagnostics: [Diagnostic]) {
    let composed = entries(planned.entries)
    let entries = composed.map(\.entry)
    let diagnostics = composed.flatMap(\.diagnostics)
    let heading = planned.heading
    let feed = Feed(
      id: heading.id, title: heading.title, url: heading.page, subtitle: heading.subtitle,
      updated: entries.map(\.updated).max() ?? heading.emptySince ?? Timestamp(secondsSinceEpoch: 0),
      authors: site.authors.map(Person.init), language: heading.language, rights: site.rights, icon: site.icon,
      logo: site.logo, hubs: site.feeds.hubs, cloud: site.feeds.companions.cloud, entries: entries)
    guard planned.subject == .podcast, let settings = site.podcast else { return (feed, diagnostics) }
    let podcast = PodcastComposer(site: site, settings: settings, address: plan.addresses(of: .podcast)[.rss])
    return (podcast.podcast(feed), diagnostics)
  }

  private func comments(on article: Article) -> CommentComposer {
    CommentComposer(site: site, article: article, thread: content.threads[article.path] ?? CommentThread())
  }

  private func entries(_ planned: PlannedEntries) -> [ComposedEntry] {
    switch planned {
    case .articles(let indexes):
      return indexes.map { shared[$0] ?? entry(article: $0) }
    case .comments(let places):
      var composers: [Int: CommentComposer] = [:]
      return places.compactMap { place in
        let composer = composers[place.article] ?? comments(on: content.articles[place.article])
        composers[place.article] = composer
        // A file of comments may have become shorter since it was counted; the next build counts again.
        return composer.thread.nodes.indices.contains(place.node) ? composer.entry(place.node) : nil
      }
    }
  }
}

extension FeedPlan {
  /// The articles that any document carries, in order.
  var carriedArticles: [Int] { uses.keys.sorted() }

  /// The articles that more than one document carries, in order.
  fileprivate var articlesInSeveralFeeds: [Int] { uses.filter { $0.value > 1 }.keys.sorted() }

  /// How many documents carry each article.
  private var uses: [Int: Int] {
    var counts: [Int: Int] = [:]
    for case .articles(let indexes) in feeds.lazy.map(\.entries) {
      for index in indexes { counts[index, default: 0] += 1 }
    }
    return counts
  }
}

extension Person {
  init(_ author: Author) {
    self.init(name: author.name, uri: author.url, email: author.email)
  }
}
