import ContentValues
import FeedCore
import FeedSystem
import SiteSettings

/// Finds the built page of each article, which decides the article’s URL.
///
/// A page at the URL that follows from the settings proves it. Otherwise the pages that belong to no article are
/// compared with the article by what they say about themselves.
struct ArticlePages {
  /// The page of an article.
  struct Found {
    var file: String
    var url: IRI
  }

  let built: BuiltSite
  private let site: Site
  private let cache: ParsedFileCache
  /// The pages by the indexes of their articles.
  private(set) var found: [Int: Found] = [:]
  /// The indexes of the articles whose pages are elsewhere.
  private(set) var moved: [Int] = []
  /// The indexes of the articles without a page.
  private(set) var unbuilt: [Int] = []
  /// The files of pages that look like articles, but have no source.
  private(set) var withoutSource: [String] = []
  /// The problem of the site’s URL, or `nil` if the pages confirm it.
  private(set) var urlProblem: Diagnostic?

  /// The articles without a page at their URL, each with the target of the redirect there.
  private var open: [(index: Int, target: IRI?)] = []
  private var unclaimed: [String] = []
  /// The pages that are compared with `base_url`.
  private let sample: [String]
  private var claims: [String: PageClaims] = [:]

  /// Looks for pages at the URLs of articles, or returns `nil` if no folder of built pages is set.
  init?(_ articles: [Article], site: Site, cache: ParsedFileCache) {
    guard let folder = site.content.built, site.content.generator != .html else { return nil }
    built = BuiltSite(folder, site: site, urls: articles.lazy.map(\.url))
    (self.site, self.cache) = (site, cache)
    var proven: Set<String> = []
    if !built.isEmpty {
      for (index, article) in articles.enumerated() where built.covers(article.url) {
        guard let file = built.file(of: article.url) else {
          open.append((index, nil))
          continue
        }
        if built.redirects(file, cache: cache) {
          open.append((index, built.claims(of: file, cache: cache).redirect))
        } else {
          found[index] = Found(file: file, url: article.url)
          proven.insert(file)
        }
      }
    }
    unclaimed = built.files.subtracting(proven).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let pages = proven.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    sample = stride(from: 0, to: pages.count, by: max(1, pages.count / Self.sampleSize)).map { pages[$0] }
  }

  private static let sampleSize = 12

  /// Whether each article has a page.
  var showsAll: Bool { !built.isEmpty && unbuilt.isEmpty }

  /// The pages to read.
  var filesToRead: [String] { sample + unclaimed }

  /// Adds what a page says about itself.
  mutating func add(_ claims: PageClaims, of file: String) { self.claims[file] = claims }

  /// Gives the pages that belong to no article to those that they fit, and checks the URL of the site.
  ///
  /// `names` are the last parts of the paths of files that are not published, whose pages are not reported.
  mutating func settle(_ articles: [Article], names: Set<String>) {
    let pages = unclaimed.compactMap { file -> PageMatch.Page? in
      guard let claims = claims[file], claims.redirect == nil, !isCopy(file, claims) else { return nil }
      return PageMatch.Page(file: file, url: url(of: file, claims), claims: claims)
    }
    var match = PageMatch(pages, in: built, site: site)
    for (index, target) in open { match.add(articles[index], index, redirect: target) }
    for (index, page) in match.pages {
      found[index] = Found(file: page.file, url: page.url)
      if page.url != articles[index].url { moved.append(index) }
    }
    moved.sort()
    unbuilt = open.map(\.index).filter { found[$0] == nil }
    let taken = Set(found.values.lazy.map(\.file))
    withoutSource = pages.filter { page in
      page.claims.isArticle && !taken.contains(page.file) && !names.contains(PageMatch.name(of: page.file))
    }.map(\.file)
    urlProblem = BaseURLCheck(site).problem(
      of: sample.compactMap { file in claims[file].map { (built.url(of: file), $0) } }, in: built.folder)
  }

  /// Whether a page says that another page of the folder is the original.
  private func isCopy(_ file: String, _ claims: PageClaims) -> Bool {
    guard let original = claims.urls.first.flatMap(built.file) else { return false }
    return original != file
  }

  /// Returns the URL of a page as the page itself writes it, if a server shows the page there.
  private func url(of file: String, _ claims: PageClaims) -> IRI {
    claims.urls.first { BuiltPage.files(of: $0, site: site).contains(file) } ?? built.url(of: file)
  }
}
