import ContentValues
import FeedCore
import SiteSettings

/// Counts the articles of a new site whose text only the generator can render.
public struct TextSources: Sendable {
  private let articles: Int
  private let unrendered: Int
  private let generator: String

  /// Reads the articles with the settings in the text of a site.toml, or returns `nil` if its pages are not built.
  public init?(_ settings: String, name: String, folder: String) {
    guard var site = SiteReader.read(bytes: Array(settings.utf8), name: name, folder: folder).site,
      let generator = site.content.generator, site.content.built != nil
    else { return nil }
    self.generator = generator.title
    site.content.built = nil
    site.comments.stores = []
    let content = ContentLoader(site, options: ContentOptions(now: .now)).load()
    articles = content.articles.count
    unrendered = content.articles.count { !$0.body.unrendered.isEmpty }
  }

  /// A sentence with the number of texts, or `nil` if the sources of all texts can be rendered.
  public var sentence: String? {
    guard unrendered > 0 else { return nil }
    return
      "\(unrendered) of \(articles) articles \(unrendered == 1 ? "needs" : "need") the pages that \(generator) builds "
      + "for \(unrendered == 1 ? "its" : "their") text."
  }
}
