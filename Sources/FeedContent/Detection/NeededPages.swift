import ContentValues
import FeedCore
import SiteGenerators
import SiteSettings

/// Counts the articles of a new site whose URL or text only the generator can make.
public struct NeededPages: Sendable {
  private let articles: Int
  /// The number of articles whose URL does not follow from the settings.
  private let unlocated: Int
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
    let rules = [RuleDescription.generatorPermalink, .generatorSlug].map(\.id)
    unlocated = content.diagnostics.count { rules.contains($0.rule) }
    articles = content.articles.count + unlocated
    unrendered = content.articles.count { !$0.body.unrendered.isEmpty }
  }

  /// Sentences with the number of articles whose URL or text is only in the pages.
  public var sentences: [String] {
    [(unlocated, "URL"), (unrendered, "text")].compactMap { count, part in
      guard count > 0 else { return nil }
      return
        "\(count) of \(articles) articles \(count == 1 ? "needs" : "need") the pages that \(generator) builds "
        + "for \(count == 1 ? "its" : "their") \(part)."
    }
  }
}
