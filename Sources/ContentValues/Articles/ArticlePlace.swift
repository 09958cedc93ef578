public import FeedCore

/// The values from which the paths of an article’s page and comment feed are made.
public struct ArticlePlace: Sendable, Hashable {
  /// The path of the article.
  public var path: String
  /// The path of the page.
  public var page: String
  /// The value of `{path}` in a template, and that of `{slug}`.
  public var templatePath: String
  public var slug: String
  /// The date of the article.
  public var published: Timestamp?

  package init(
    path: String = "", page: String = "", templatePath: String = "", slug: String = "", published: Timestamp? = nil
  ) {
    (self.path, self.page, self.templatePath, self.slug) = (path, page, templatePath, slug)
    self.published = published
  }
}

extension ArticlePlace {
  /// Creates the current place of an article.
  package init(of article: Article) {
    self.init(
      path: article.path, page: article.url.path, templatePath: article.templatePath, slug: article.slug,
      published: article.published)
  }

  /// Whether an article at this place is somewhere else than at another place, regardless of its date.
  package func isElsewhere(than other: ArticlePlace) -> Bool {
    (path, page, templatePath, slug) != (other.path, other.page, other.templatePath, other.slug)
  }
}
