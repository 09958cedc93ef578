import FeedBuilder
import FeedContent
import FeedCore
import FeedDocument
import FeedMedia

extension Composer {
  /// Returns the feeds with the comments on an article and their number, or `nil` if it has no feed of comments.
  func replies(to index: Int) -> Replies? {
    let feeds = plan.urls(of: .article(index))
    let article = content.articles[index]
    guard !feeds.isEmpty else { return published[article.id] }
    let thread = content.threads.outline(of: article.path)
    var replies = Replies(
      url: article.url.withFragment(site.comments.listAnchor),
      feeds: feeds, count: thread?.count ?? 0,
      updated: thread?.lastChange)
    if let known = published[article.id], known.count > replies.count {
      (replies.count, replies.updated) = (known.count, known.updated)
    }
    return replies
  }
}

extension ComposedEntry {
  /// The maximum number of characters of a summary that is derived from the body.
  static let excerptLength = 400

  /// Creates the entry of an article, rendering its body.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - site: The site whose settings select the parts of the entry, or `nil` for the usual ones.
  ///   - links: The articles that template code can link to, or `nil` if they are unknown.
  ///   - replies: Where its comments are, and how many.
  ///   - translations: The article in other languages.
  init(
    _ article: Article, in site: Site?, links: ArticleLinks? = nil, replies: Replies?,
    translations: [Translation] = []
  ) {
    let text = article.body.text(in: TemplateContext(of: article, in: site, links: links))
    let rendered = text.rendered()
    var policy = HTMLPolicy.article
    policy.omitted = site?.content.omit
    let body = FeedHTML(cleaning: rendered.html, base: text.base ?? article.url, policy: policy)
    let language = article.language ?? site?.language ?? .undetermined
    let html = body.bytes
    let frame = TextFrame(of: article, in: site, replies: replies)
    var entry = Entry(
      id: article.id, title: language.directed(article.title), url: article.url, externalURL: article.externalURL,
      authors: article.authors.map(Person.init),
      contributors: article.contributors.map(Person.init),
      published: article.published, updated: article.updated, categories: article.categories(in: site),
      summary: article.summary ?? ComposedEntry.excerpt(of: article, text, html, policy),
      content: (site?.feeds.carriesBodies ?? true) && HTMLContent.isVisible(html)
        ? Markup(html: language.wrapped(frame.before + html + frame.after)) : nil,
      rights: article.rights,
      language: article.language, image: article.image, banner: article.banner, enclosures: article.enclosures,
      episode: article.episode, replies: replies)
    entry.translations = translations
    entry.discussions = article.discussions
    entry.extensions = article.entryExtensions
    entry.episode?.addPosts(at: article.discussions)
    entry.license = (article.license ?? site?.license)?.url
    if let license = article.license, entry.episode != nil, entry.episode?.details.license == nil {
      entry.episode?.details.license = license.forPodcasts
    }
    // The source also contains what is omitted.
    if site?.feeds.carriesMarkdown ?? false, !body.omits { entry.markdown = text.markdown }
    let problems =
      text.unknownLinks.map { Diagnostic.unknownLink($0, in: article.location) }
      + (body.replacesDrawings ? [.replacedDrawing(article.location)] : [])
      + (site.map { DisplacedFiles(site: $0).problems(of: html, at: article.location) } ?? [])
    self.init(
      entry, excess: rendered.excess, cut: body.cut, at: article.location, bodyProblems: text.problems + problems)
  }

  /// Returns the text before `<!--more-->` or the first paragraph, or `nil` if the body has no text.
  private static func excerpt(
    of article: Article, _ text: BodyText, _ html: [UInt8], _ policy: HTMLPolicy
  ) -> String? {
    let lead = text.summaryHTML().map { PlainText.of(FeedHTML.clean($0, base: article.url, policy: policy)) }
    let start = lead ?? PlainText.firstParagraph(html) ?? ""
    let line = start.onOneLine
    return line.isEmpty ? nil : PlainText.cut(line, at: excerptLength)
  }
}

extension Article {
  /// Returns the categories and tags without duplicates, with the scheme of the site’s pages of them.
  fileprivate func categories(in site: Site?) -> [Category] {
    var terms: Set<String> = []
    return [(FeedFamily.categories, categories), (.tags, tags)].flatMap { family, names in
      names.prefix(ArticleTerms.limit).filter { terms.insert($0).inserted }.map {
        Category(term: $0, scheme: site?.scheme(of: family))
      }
    }
  }
}

extension Episode {
  /// Adds the posts in the fediverse from which podcast apps load comments, unless the episode names its own.
  fileprivate mutating func addPosts(at urls: [IRI]) {
    guard details.socialPosts.isEmpty else { return }
    let posts = urls.compactMap { url in
      FediversePost(url).map { SocialPost(network: "activitypub", url: url, account: $0.account) }
    }
    details.socialPosts = posts
    guard posts.count > 1 else { return }
    for index in posts.indices { details.socialPosts[index].priority = index + 1 }
  }
}

extension Site {
  /// Returns the URL of the folder of a family’s term pages, or else one that names the family if the settings ask for
  /// it (RFC 4287, section 4.2.2.2).
  fileprivate func scheme(of family: FeedFamily) -> IRI? {
    feeds.families[family]?.page.map { baseURL.resolve(String($0.text.prefix { $0 != "{" })) }
      ?? (feeds.hasCategorySchemes ? IRI(unchecked: "\(permanentURL)#\(family.rawValue)") : nil)
  }
}

extension FeedSettings {
  /// Whether a format carries bodies and not only summaries.
  fileprivate var carriesBodies: Bool { formats.contains { content(of: $0) == .full } }
}

extension TemplateContext {
  /// Creates the context of an article, or `nil` without a site and its articles.
  fileprivate init?(of article: Article, in site: Site?, links: ArticleLinks?) {
    guard let site, let links else { return nil }
    self.init(baseURL: site.baseURL, article: article.location, language: article.language, links: links)
  }
}
