import FeedBuilder
import FeedContent
import FeedCore
import FeedDocument

/// Maps articles to entries, rendering their bodies.
extension Composer {
  /// The maximum number of characters of a summary that is derived from the body.
  static let excerptLength = 400

  func entry(article index: Int) -> ComposedEntry {
    let article = content.articles[index]
    let text = article.body.text()
    let rendered = text.rendered()
    let body = FeedHTML(cleaning: rendered.html, base: text.base ?? article.url, policy: .article)
    let html = body.bytes
    let carriesBody = site.feeds.formats.contains { site.feeds.content(of: $0) == .full }
    var entry = Entry(
      id: article.id, title: article.title, url: article.url, authors: article.authors.map(Person.init),
      contributors: article.contributors.map(Person.init),
      published: article.published, updated: article.updated, categories: categories(of: article),
      summary: article.summary ?? excerpt(article, text, html), content: carriesBody ? Markup(html: html) : nil,
      rights: article.rights,
      language: article.language, image: article.image, banner: article.banner, enclosures: article.enclosures,
      episode: article.episode,
      replies: replies(to: index))
    if site.feeds.carriesMarkdown { entry.markdown = text.markdown }
    return ComposedEntry(
      entry, excess: rendered.excess, cut: body.cut, at: article.location, bodyProblems: text.problems)
  }

  /// Returns the text before `<!--more-->` or the first paragraph, or `nil` if the body has no text.
  private func excerpt(_ article: Article, _ text: BodyText, _ html: [UInt8]) -> String? {
    let lead = text.summaryHTML().map { PlainText.of(FeedHTML.clean($0, base: article.url, policy: .article)) }
    let start = lead ?? PlainText.firstParagraph(html) ?? ""
    let line = start.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.isEmpty ? nil : PlainText.cut(line, at: Composer.excerptLength)
  }

  private func categories(of article: Article) -> [Category] {
    var terms: Set<String> = []
    return [(FeedFamily.categories, article.categories), (.tags, article.tags)].flatMap { family, names in
      names.filter { terms.insert($0).inserted }.map { Category(term: $0, scheme: scheme(of: family)) }
    }
  }

  /// Returns the URL of the folder of a family’s term pages, or `nil` if the settings have none (RFC 4287, section
  /// 4.2.2.2).
  private func scheme(of family: FeedFamily) -> IRI? {
    site.feeds.families[family]?.page.map { site.baseURL.resolve(String($0.text.prefix { $0 != "{" })) }
  }

  private func replies(to index: Int) -> Replies? {
    let feeds = plan.addresses(of: .article(index))
    guard !feeds.isEmpty else { return nil }
    let article = content.articles[index]
    let thread = content.threads.outline(of: article.path)
    return Replies(
      url: IRI(unchecked: article.url.string + "#" + site.comments.listAnchor), feeds: feeds, count: thread?.count ?? 0,
      updated: thread?.lastChange)
  }
}
