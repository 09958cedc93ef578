import ContentValues
import FeedCore
import SiteSettings

/// Finds the permalink template that gives the URLs of built pages.
enum PermalinkGuess {
  private static let patterns = [
    "{path}", "{section}/{slug}", "{year}/{month}/{day}/{slug}", "{year}/{month}/{slug}", "{year}/{slug}", "{slug}",
  ]

  /// Returns a template that gives the URLs of all articles, or `nil` if there is none.
  static func template(for articles: [(article: Article, url: IRI)], below base: IRI) -> String? {
    guard let first = articles.first, first.url.string.hasPrefix(base.string) else { return nil }
    let path = first.url.string.dropFirst(base.string.count)
    for pattern in patterns {
      let middle = fill(pattern, first.article)
      guard !middle.isEmpty, let range = path.ranges(of: middle).last else { continue }
      let template = path[..<range.lowerBound] + pattern + path[range.upperBound...]
      let fits = articles.allSatisfy { base.string + fill(String(template), $0.article) == $0.url.string }
      if fits { return "/" + template }
    }
    return nil
  }

  private static func fill(_ pattern: String, _ article: Article) -> String {
    let values = PathValues(path: article.templatePath, slug: article.slug, published: article.published)
    let path = Template(pattern).fill { values[$0] }
    return IRI.percentEncodingPath(path) + (path.hasSuffix("/") ? "/" : "")
  }
}
