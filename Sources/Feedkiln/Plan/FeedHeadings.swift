import FeedContent
import FeedCore
import FeedMedia

/// Makes the headings of the feeds of a site.
struct FeedHeadings {
  private let settings: Site
  private let content: Content

  init(site: Site, content: Content) {
    settings = site
    self.content = content
  }

  /// The URL from which the ids of feeds are made.
  ///
  /// It is that of the first build, so that a move to another domain does not change them, as long as the authority of
  /// tag: URIs remains the same.
  var origin: IDLedger.FeedOrigin {
    if let stored = content.ids?.feeds, stored.authority == settings.tagAuthority { return stored }
    return IDLedger.FeedOrigin(base: settings.permanentURL, authority: settings.tagAuthority)
  }

  var site: FeedHeading {
    FeedHeading(
      id: origin.base, title: settings.title, subtitle: settings.description, page: settings.baseURL,
      language: settings.language, emptySince: lastChange)
  }

  /// The date of the newest article, of those that are still published if there are any.
  private var lastChange: Timestamp? { content.articles.map(\.updated).max() ?? content.ids?.newestDate }

  var comments: FeedHeading {
    var heading = heading(id: "comments", title: settings.comments.title.fill(["title": settings.title]))
    heading.emptySince = lastChange
    return heading
  }

  func comments(on index: Int) -> FeedHeading {
    let articles = content.articles
    return FeedHeading(
      id: CommentComposer.threadID(of: articles[index].id, articles[index].published, settings),
      title: settings.comments.title.fill { $0 == "title" ? articles[index].name : nil },
      page: articles[index].url, language: articles[index].language ?? settings.language,
      emptySince: articles[index].updated)
  }

  func term(_ term: String, slug: String, of family: FeedFamily, texts: FamilySettings) -> FeedHeading {
    let about = content.page(of: term, in: family)
    var heading = heading(
      id: "\(family.rawValue)/\(IRI.percentEncodingSegment(slug))",
      title: texts.title.fill(["title": settings.title, "term": about?.title ?? term]))
    heading.subtitle = about?.description
    heading.emptySince = lastChange
    let values = ["term": IRI.percentEncodingSegment(slug)]
    if let page = texts.page {
      heading.page = settings.baseURL.resolve(page.fill(values))
    }
    heading.icon = texts.icon.map { settings.baseURL.resolve($0.fill(values)) }
    heading.logo = texts.logo.map { SiteFiles(site: settings).picture(settings.baseURL.resolve($0.fill(values))) }
    if family == .languages || family == .commentLanguages, let language = try? LanguageTag(term) {
      heading.language = language
    }
    return heading
  }

  func extra(_ feed: ExtraFeed) -> FeedHeading {
    var heading = heading(id: "extra/\(IRI.percentEncodingSegment(feed.name))", title: feed.title)
    heading.subtitle = feed.description
    if let page = feed.page { heading.page = page }
    heading.icon = feed.icon
    heading.logo = feed.logo.map { Picture(url: $0, pixels: feed.logoPixels) }
    if feed.filter.languages.count == 1 { heading.language = feed.filter.languages[0] }
    return heading
  }

  func podcast(_ podcast: PodcastSettings) -> FeedHeading {
    let id = podcast.key.split(separator: "/").map { IRI.percentEncodingSegment(String($0)) }.joined(separator: "/")
    var heading = heading(id: id, title: podcast.title ?? settings.title)
    heading.emptySince = lastChange
    heading.logo = podcast.podcast.image
    heading.subtitle = podcast.description ?? settings.description
    if let page = podcast.page { heading.page = page }
    if podcast.include.languages.count == 1 { heading.language = podcast.include.languages[0] }
    return heading
  }

  private func heading(id: String, title: String) -> FeedHeading {
    FeedHeading(
      id: IRI(unchecked: origin.base.string + "#" + id), title: title, page: settings.baseURL,
      language: settings.language)
  }
}
