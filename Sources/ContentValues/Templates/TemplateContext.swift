package import FeedCore

/// The values of a site and an article that template code can refer to.
public struct TemplateContext: Sendable {
  let baseURL: IRI
  let article: SourceLocation
  let language: LanguageTag?
  let links: ArticleLinks

  package init(baseURL: IRI, article: SourceLocation, language: LanguageTag?, links: ArticleLinks) {
    (self.baseURL, self.article, self.language, self.links) = (baseURL, article, language, links)
  }

  /// Returns the URL of the article that a link refers to, or `nil` if it is unknown.
  ///
  /// `isExact` is whether the link has the name of a file, which decides its language.
  func url(of reference: String, isExact: Bool = false) -> String? {
    if reference.hasPrefix("#") { return reference }
    return links.url(of: reference, from: article.file, language: language, isExact: isExact)?.string
  }

  /// Returns the URL of a path below the site’s URL.
  func url(below path: String) -> String { baseURL.string + path.drop { $0 == "/" } }

  /// Returns a path below the site’s URL without scheme and host.
  func path(below path: String) -> String { "\(basePath)/\(path.drop { $0 == "/" })" }

  /// The scheme and host of the site’s URL.
  var origin: String { String(baseURL.string.dropLast(basePath.utf8.count + 1)) }

  /// The path of the site’s URL without a final slash; empty at the top level.
  var basePath: String {
    let path = baseURL.reference.path
    return path.hasSuffix("/") ? String(path.dropLast()) : String(path)
  }
}
