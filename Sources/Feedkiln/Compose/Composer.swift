import FeedBuilder
import FeedContent
import FeedCore
import FeedDocument
import FeedMedia
import FeedSystem
import FeedVocabulary

/// Composes the entries of planned feeds from the content of a site.
struct Composer: Sendable {
  let site: Site
  let content: Content
  let plan: FeedPlan
  let links: ArticleLinks
  private let translations: ArticleTranslations
  /// The published numbers of comments, if not all comments could be read.
  var published = PublishedReplies()
  /// The entries of articles that are in several feeds, by article index, so that each body is rendered once.
  private(set) var shared: [Int: ComposedEntry] = [:]

  init(site: Site, content: Content, plan: FeedPlan) {
    (self.site, self.content, self.plan) = (site, content, plan)
    links = ArticleLinks(content.articles)
    translations = ArticleTranslations(content.articles, in: site)
  }

  /// Composes the articles that are in more than one of the feeds.
  mutating func share(in feeds: [PlannedFeed]) async {
    let several = Self.articlesInSeveral(feeds)
    let entries = await parallelMap(several) { [self] in entry(article: $0) }
    shared = Dictionary(uniqueKeysWithValues: zip(several, entries))
  }

  private static func articlesInSeveral(_ feeds: [PlannedFeed]) -> [Int] {
    var counts: [Int: Int] = [:]
    for case .articles(let indexes) in feeds.lazy.map(\.entries) {
      for index in indexes { counts[index, default: 0] += 1 }
    }
    return counts.filter { $0.value > 1 }.keys.sorted()
  }

  /// Returns a planned feed with its entries.
  ///
  /// The differences between its documents are applied when they are encoded.
  ///
  /// The date of a feed is the date of its newest entry. An empty feed uses `emptySince` of its heading.
  func feed(_ planned: PlannedFeed) -> ComposedFeed {
    let composed = entries(of: planned)
    let entries = composed.map(\.entry)
    let heading = planned.heading
    let logo = heading.logo ?? site.logo.map { Picture(url: $0, pixels: site.logoPixels) }
    var feed = Feed(
      id: heading.id, title: heading.title, url: heading.page, subtitle: heading.subtitle,
      updated: entries.compactMap(\.updated).max() ?? heading.emptySince ?? FeedHeading.placeholderDate,
      authors: site.authors.map(Person.init), language: heading.language, rights: site.rights,
      icon: heading.icon ?? site.icon, logo: logo?.url, hubs: site.feeds.hubs, cloud: site.feeds.supportingFiles.cloud,
      minutesToLive: site.feeds.minutesToLive,
      entries: entries)
    feed.logoPixels = logo?.pixels
    feed.accounts = site.accounts.map { Account(service: $0.service, name: $0.name) }
    feed.blogroll = site.blogroll
    feed.profiles = site.profiles
    (feed.skippedHours, feed.skippedDays) = (site.feeds.skippedHours, site.feeds.skippedDays.map(\.name))
    feed.extensions = FeedExtensions(site: site, feed: feed, url: plan.urls(of: planned.subject)[.rss]).extensions
    if case .articles = planned.entries {
      feed.license = site.license?.url
      let own = site.extensions(of: planned.subject)
      feed.extensions.elements += own.elements
      feed.extensions.members = own.members
    }
    if case .podcast(let name) = planned.subject, let settings = site.podcast(named: name) {
      feed = PodcastComposer(site: site, settings: settings, url: plan.urls(of: planned.subject)[.rss]).podcast(feed)
    }
    return ComposedFeed(
      feed: feed, diagnostics: composed.flatMap(\.diagnostics), bodyProblems: composed.flatMap(\.bodyProblems))
  }

  /// Composes the entry of an article.
  func entry(article index: Int) -> ComposedEntry {
    let article = content.articles[index]
    return ComposedEntry(
      article, in: site, links: links, replies: replies(to: index), translations: translations.translations(of: article)
    )
  }

  private func comments(on article: Article) -> CommentComposer {
    CommentComposer(site: site, article: article, thread: content.threads[article.path] ?? CommentThread())
  }

  private func entries(of planned: PlannedFeed) -> [ComposedEntry] {
    switch planned.entries {
    case .articles(let indexes):
      return indexes.map { shared[$0] ?? entry(article: $0) }
    case .comments(let indexes):
      var composers: [Int: CommentComposer] = [:]
      return indexes.compactMap { index in
        let composer = composers[index.article] ?? comments(on: content.articles[index.article])
        composers[index.article] = composer
        // The comments of the file may have become fewer since they were counted. The next build counts them again.
        return composer.thread.nodes.indices.contains(index.node)
          ? composer.entry(index.node, isAmongOthers: !planned.subject.isArticle) : nil
      }
    }
  }
}

/// A feed with its entries and their problems.
struct ComposedFeed: Sendable {
  let feed: Feed
  let diagnostics: [Diagnostic]
  /// Problems with the sources of article bodies.
  let bodyProblems: [Diagnostic]
}

extension Person {
  init(_ author: Author) {
    self.init(name: author.name, uri: author.url, email: author.email)
  }
}
