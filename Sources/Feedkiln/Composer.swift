import FeedBuilder
import FeedContent
import FeedCore
import FeedDocument

/// Maps a site's content to feeds: a planned feed in, its entries out.
struct Composer: Sendable {
  let site: Site
  let content: Content
  let plan: FeedPlan

  /// A planned feed with its entries; its address is set for each format.
  func feed(_ planned: PlannedFeed) -> Feed {
    switch planned.subject {
    case .site: siteFeed()
    case .comments: allComments()
    case .article(let index): comments(on: index)
    }
  }

  private func siteFeed() -> Feed {
    let newest = content.articles.indices.prefix(site.feeds.limit == 0 ? .max : site.feeds.limit)
    return feed(
      id: site.baseURL, title: site.title, subtitle: site.description, page: site.baseURL,
      entries: newest.map(entry(article:)), emptySince: nil)
  }

  private func comments(on index: Int) -> Feed {
    let article = content.articles[index]
    let thread = content.threads[article.path] ?? CommentThread()
    let newest = thread.nodes.indices.reversed().prefix(site.comments.limit == 0 ? .max : site.comments.limit)
    let composer = CommentComposer(site: site, article: article, thread: thread)
    var feed = feed(
      id: composer.threadID, title: site.comments.title.fill(["title": article.title]), subtitle: nil,
      page: article.url, entries: newest.map(composer.entry), emptySince: article.updated)
    feed.language = article.language ?? site.language
    return feed
  }

  private func allComments() -> Feed {
    var newest: [(article: Int, node: Int, published: Timestamp)] = []
    for (index, article) in content.articles.enumerated() where article.comments != .off {
      for (node, value) in (content.threads[article.path]?.nodes ?? []).enumerated() {
        newest.append((index, node, value.comment.published))
      }
    }
    newest.sort { ($1.published, $1.article, $1.node) < ($0.published, $0.article, $0.node) }
    let entries = newest.prefix(site.comments.limit == 0 ? .max : site.comments.limit).map { place in
      let article = content.articles[place.article]
      let thread = content.threads[article.path] ?? CommentThread()
      return CommentComposer(site: site, article: article, thread: thread).entry(place.node)
    }
    return feed(
      id: IRI(site.baseURL.string + "#comments"), title: site.comments.title.fill(["title": site.title]),
      subtitle: nil, page: site.baseURL, entries: entries, emptySince: content.articles.map(\.updated).max())
  }

  /// The date of a feed is that of its newest change; of an empty one, that of what it waits for comments on.
  private func feed(
    id: IRI, title: String, subtitle: String?, page: IRI, entries: [Entry], emptySince: Timestamp?
  ) -> Feed {
    Feed(
      id: id, title: title, subtitle: subtitle,
      updated: entries.map(\.updated).max() ?? emptySince ?? Timestamp(secondsSinceEpoch: 0),
      authors: site.authors.map(Person.init), language: site.language, rights: site.rights, icon: site.icon,
      logo: site.logo, page: page, address: page, entries: entries)
  }
}

extension Person {
  init(_ author: Author) {
    self.init(name: author.name, uri: author.url, email: author.email)
  }
}
