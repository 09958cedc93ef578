import FeedDocument

/// The metadata in a page’s `meta` elements: Open Graph, `article:`, Dublin Core and others.
package struct MetaTags: PageVocabulary {
  private let page: Page
  /// The contents by lowercase name, each with its node.
  private var contents: [String: [PageValue]] = [:]

  package init(_ page: Page) {
    self.page = page
    for node in page.nodes("meta[content]") {
      guard let text = page.tree.value("content", of: node) else { continue }
      for name in ["property", "name", "itemprop"] {
        guard let key = page.tree.value(name, of: node)?.lowercased() else { continue }
        contents[key, default: []].append(PageValue(text: text, node: node))
      }
    }
  }

  package func content(_ name: String) -> String? { contents[name]?.first?.text }

  /// Whether the page is marked as an article.
  var isArticle: Bool { content("og:type")?.lowercased() == "article" || contents["article:published_time"] != nil }

  func values(of property: PageProperty) -> [PageValue] {
    let names = MetaTags.names(property)
    let values = names.lazy.compactMap { contents[$0] }.first ?? []
    switch property {
    case .image:
      return values.compactMap { value in page.webURL(value.text).map { PageValue(text: $0, node: value.node) } }
    // Facebook expects the URL of a profile in this tag, so URLs are not names.
    case .author: return values.filter { !$0.text.contains("://") && !$0.text.contains("@") }
    default: return values
    }
  }

  private static func names(_ property: PageProperty) -> [String] {
    switch property {
    case .title: ["og:title", "twitter:title", "headline", "dc.title", "dcterms.title"]
    case .published:
      [
        "article:published_time", "datepublished", "parsely-pub-date", "dcterms.created", "dcterms.date", "dc.date",
        "dc.date.issued", "date",
      ]
    case .updated: ["article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified"]
    case .author: ["author", "article:author", "dcterms.creator", "dc.creator", "parsely-author"]
    case .tag: ["article:tag", "keywords", "news_keywords", "parsely-tags"]
    case .category: ["article:section", "parsely-section"]
    case .summary: ["description", "og:description", "twitter:description", "dcterms.description"]
    case .image: ["og:image", "og:image:url", "og:image:secure_url", "twitter:image", "image"]
    }
  }
}
