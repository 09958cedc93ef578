import ContentValues
import FeedCore
import FeedDocument
import SiteSettings

/// Matches articles with built pages by URL, title, date and slug.
///
/// A page is matched if it fits an article better than all other pages do, and no other article as well.
struct PageMatch {
  struct Page {
    var file: String
    var url: IRI
    var claims: PageClaims
  }

  /// The properties that a page and an article have in common; the greater the value, the better they fit.
  private struct Evidence: OptionSet {
    let rawValue: Int
    static let slug = Evidence(rawValue: 1)
    static let date = Evidence(rawValue: 2)
    static let title = Evidence(rawValue: 4)
    static let url = Evidence(rawValue: 8)
  }

  private let built: BuiltSite
  private let site: Site
  private let all: [Page]
  private let pagesOfTitle: [String: [Int]]
  private let pagesOfName: [String: [Int]]
  private let pagesOfURL: [String: [Int]]
  /// The best page of each article.
  private var best: [Int: (page: Int, evidence: Evidence)] = [:]

  init(_ pages: [Page], in built: BuiltSite, site: Site) {
    (all, self.built, self.site) = (pages, built, site)
    func index(_ keys: (Page) -> [String]) -> [String: [Int]] {
      pages.enumerated().reduce(into: [:]) { table, page in
        for key in Set(keys(page.element)) where !key.isEmpty { table[key, default: []].append(page.offset) }
      }
    }
    pagesOfTitle = index { Array($0.claims.titles) }
    pagesOfName = index { [Self.name(of: $0.file)] }
    pagesOfURL = index { page in ([page.url] + page.claims.urls).map { Self.key(of: $0) } }
  }

  /// Adds an article; `redirect` is the target of a redirect at its URL.
  mutating func add(_ article: Article, _ index: Int, redirect: IRI?) {
    let title = PageClaims.key(of: article.title)
    let names = Self.names(of: article)
    var evidence: [Int: Evidence] = [:]
    for page in pagesOfTitle[title] ?? [] { evidence[page, default: []].insert(.title) }
    for page in names.flatMap({ pagesOfName[$0] ?? [] }) { evidence[page, default: []].insert(.slug) }
    for page in evidence.keys where isSameDay(all[page].claims.published, article.published) {
      evidence[page, default: []].insert(.date)
    }
    // Pages that were deleted are often redirected to the home page.
    let target = redirect.flatMap { Self.key(of: $0) == Self.key(of: site.baseURL) ? nil : $0 }
    for page in [article.url, target].compactMap(\.self).flatMap({ pagesOfURL[Self.key(of: $0)] ?? [] }) {
      evidence[page, default: []].insert(.url)
    }
    let fitting = evidence.filter { isSure($0.key, $0.value, of: article) }
    guard let most = fitting.values.map(\.rawValue).max() else { return }
    let pages = fitting.filter { $0.value.rawValue == most }
    if pages.count == 1, let page = pages.first { best[index] = (page.key, page.value) }
  }

  /// The pages by the indexes of their articles.
  var pages: [(Int, Page)] {
    Dictionary(grouping: best, by: \.value.page).compactMap { page, articles -> (Int, Page)? in
      let most = articles.map(\.value.evidence.rawValue).max()
      let fitting = articles.filter { $0.value.evidence.rawValue == most }
      return fitting.count == 1 ? fitting.first.map { ($0.key, all[page]) } : nil
    }.sorted { $0.0 < $1.0 }
  }

  /// Whether a page is that of an article.
  ///
  /// Two common properties are enough for a page that is marked as an article. Another one can be a list with the title of
  /// the article, so it must contain the text from beyond its beginning.
  private func isSure(_ page: Int, _ evidence: Evidence, of article: Article) -> Bool {
    if evidence.contains(.url) { return true }
    let isEnough = evidence.rawValue.nonzeroBitCount > 1
    guard isEnough || evidence.contains(.title) else { return false }
    if isEnough, evidence.contains(.date), all[page].claims.isArticle { return true }
    let samples = Self.samples(of: article)
    if samples.isEmpty { return isEnough && evidence.contains(.date) }
    return samples.contains { built.contains($0, file: all[page].file) }
  }

  /// Returns parts of a text from beyond its beginning, or none if the text is too short.
  private static func samples(of article: Article) -> [String] {
    var body = article.body
    body.page = nil
    let text = PageClaims.key(of: PlainText.of(body.rendered().html))
    let length = text.unicodeScalars.count
    guard length >= 600 else { return [] }
    return [2, 3, 4].map { part in
      String(text.unicodeScalars.dropFirst(length * part / 5).prefix(30))
    }
  }

  // MARK: Comparing

  /// Whether two dates are the same day somewhere.
  private func isSameDay(_ one: Timestamp?, _ other: Timestamp) -> Bool {
    guard let one else { return false }
    return one.local.date == other.local.date
      || abs(one.secondsSinceEpoch - other.secondsSinceEpoch) <= 14 * 3600
  }

  /// The possible last parts of the path of an article’s page.
  private static func names(of article: Article) -> Set<String> {
    Set([article.slug, last(article.path), name(of: article.url.path)].map(PageClaims.key)).subtracting([""])
  }

  /// Returns the last part of the path of a page without extension, as a key.
  static func name(of file: String) -> String {
    var path = IRI.percentDecoding(file)[...]
    for ending in ["index.html", "index.htm", ".html", ".htm"] where path.hasSuffix(ending) {
      path = path.dropLast(ending.utf8.count)
      break
    }
    return PageClaims.key(of: last(String(path)))
  }

  private static func last(_ path: String) -> String { path.split(separator: "/").last.map { String($0) } ?? "" }

  /// Returns a URL without its scheme and a final slash.
  private static func key(of url: IRI) -> String {
    let rest = url.string.firstRange(of: "://").map { url.string[$0.upperBound...] } ?? url.string[...]
    return String(rest.hasSuffix("/") ? rest.dropLast() : rest)
  }
}
