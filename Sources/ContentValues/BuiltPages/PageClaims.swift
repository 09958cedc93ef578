package import FeedCore
import FeedDocument
package import FeedSystem
import SiteSettings

/// What a built page says about itself: its URL, title and date.
package struct PageClaims: Sendable {
  /// The URLs of the page in its canonical link, Open Graph and JSON-LD.
  package var urls: [IRI] = []
  /// The titles, as keys to compare them by.
  package var titles: Set<String> = []
  /// The publication date, or `nil` if there is none.
  package var published: Timestamp?
  /// Whether the page is marked as an article and has a date.
  package var isArticle = false
  /// The URL that the page redirects to, or `nil` if it is not a redirect.
  package var redirect: IRI?

  /// Creates the claims of a page that says nothing.
  init() {}

  init(_ page: Page, site: Site) {
    let linked = LinkedData(page)
    let meta = MetaTags(page)
    let plain = PlainMarkup(page)
    redirect = Self.redirect(of: page)
    let canonical: HTMLSelector = "link[rel=canonical]"
    var written = [canonical.first(in: page.tree).flatMap { page.tree.value("href", of: $0) }, meta.content("og:url")]
      .compactMap(\.self)
    if let article = linked.articles.first?.object {
      written += linked.texts("url", of: article) + linked.texts("mainEntityOfPage", of: article)
    }
    urls = written.filter { $0.contains("://") }.compactMap(page.webURL).map { IRI(unchecked: $0) }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    let entries = Microformats.roots(of: page).prefix(1).map { Microformats(page: page, root: $0) }
    let vocabularies: [any PageVocabulary] = entries + [linked, meta, plain]
    let dates = PageDateReader(timeZone: site.timeZone)
    published = vocabularies.lazy.flatMap { $0.values(of: .published) }.lazy.compactMap { dates.read($0.text) }
      .first { $0.local.date.year > Self.zeroYear }
    for title in vocabularies.flatMap({ $0.values(of: .title) }) { titles.formUnion(Self.keys(ofTitle: title.text)) }
    titles.remove("")
    if published != nil, case .article = PageArticleReader(page, site: site).read() { isArticle = true }
  }

  /// The year that templates show for a page without a date, which is zero in Go.
  private static let zeroYear = 1

  /// Returns a title as a key, also without a part that names the site.
  private static func keys(ofTitle title: String) -> [String] {
    let parts = title.split { "|–—·•»«~".contains($0) }.map(String.init)
    let hyphened = title.split(separator: " - ").map(String.init)
    return ([title] + [parts.first, parts.last, hyphened.first, hyphened.last].compactMap(\.self)).map(key)
  }

  /// Returns the letters and digits of a text in lowercase, which punctuation and markup do not change.
  package static func key(of text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }

  /// Returns the target of `<meta http-equiv="refresh">`.
  private static func redirect(of page: Page) -> IRI? {
    let refresh: HTMLSelector = "meta[http-equiv=refresh]"
    guard let node = refresh.first(in: page.tree), let content = page.tree.value("content", of: node),
      let equals = content.firstIndex(of: "=")
    else { return nil }
    let target = content[content.index(after: equals)...].drop { " '\"".contains($0) }.prefix { !"'\"".contains($0) }
    return page.webURL(String(target)).map(IRI.init(unchecked:))
  }
}

extension PageClaims: CachedValue {
  package var isSound: Bool { true }

  static func reader(for site: Site) -> ParsedFileCache.Reader {
    ParsedFileCache.Reader("page claims", settings: (site.baseURL, site.timeZone, site.title))
  }

  package func write(to writer: inout BinaryWriter) {
    writer.write(urls.map(\.string))
    writer.write(titles.sorted())
    writer.write(published)
    writer.write(isArticle)
    writer.write(redirect?.string)
  }

  package init?(_ reader: inout BinaryReader) {
    urls = reader.texts().map(IRI.init(unchecked:))
    titles = Set(reader.texts())
    published = reader.optional { $0.timestamp() }
    isArticle = reader.flag()
    redirect = reader.optional { IRI(unchecked: $0.text()) }
    if reader.isBroken { return nil }
  }
}
