import FeedCore
import FeedDocument

/// The schema.org data in a page’s JSON-LD.
struct LinkedData: PageVocabulary {
  /// An object and the script element that contains it.
  struct Item {
    var object: FeedDocument.Node
    var node: Int
  }

  private let page: Page
  /// The top-level objects of the page, including those in a graph.
  private var items: [Item] = []
  private var byID: [String: FeedDocument.Node] = [:]
  /// The scripts that are not valid JSON.
  private(set) var unreadable: [(node: Int, problem: Diagnostic)] = []

  init(_ page: Page) {
    self.page = page
    for node in page.nodes("script[type=\"application/ld+json\"]") {
      let text = page.tree.children(of: node).flatMap { page.tree.text(of: $0) }
      guard !text.allSatisfy(\.isSpace) else { continue }
      let reading = JSONReader.read(text, name: page.source.name)
      if let problem = reading.diagnostics.first(where: { $0.severity == .error }) {
        unreadable.append((node, problem))
      }
      if let root = reading.document.root { add(root, node) }
    }
  }

  private mutating func add(_ value: FeedDocument.Node, _ node: Int) {
    switch value.kind {
    case .array: for child in value.children { add(child, node) }
    case .object:
      items.append(Item(object: value, node: node))
      for object in [value] + Array(value.descendants) where object.kind == .object {
        guard let id = object.member("@id")?.text.string, object.children.contains(where: { $0.name?.local != "@id" })
        else { continue }
        if byID[id] == nil { byID[id] = object }
      }
      if let graph = value.member("@graph") { add(graph, node) }
      if let entity = value.member("mainEntity"), isArticle(entity) { add(entity, node) }
    default: break
    }
  }

  /// The articles that the page describes or lists.
  var articles: [Item] { items.filter { isArticle($0.object) } }

  /// Whether the page is marked as something other than an article, such as a list of articles or a product.
  var isOther: Bool {
    items.contains { item in types(of: item.object).contains { LinkedData.otherTypes.contains($0) } }
  }

  private static let otherTypes: Set<String> = [
    "Blog", "CollectionPage", "ItemList", "ProfilePage", "SearchResultsPage", "AboutPage", "ContactPage",
    "CheckoutPage", "ImageGallery", "ItemPage", "MediaGallery", "Product", "ProductGroup", "VideoGallery",
  ]
  private static let articleTypes: Set<String> = [
    "AdvertiserContentArticle", "AnalysisNewsArticle", "Article", "AskPublicNewsArticle", "BackgroundNewsArticle",
    "BlogPosting", "DiscussionForumPosting", "LiveBlogPosting", "NewsArticle", "OpinionNewsArticle", "Report",
    "ReportageNewsArticle", "ReviewNewsArticle", "SatiricalArticle", "ScholarlyArticle", "SocialMediaPosting",
    "TechArticle",
  ]

  private func isArticle(_ object: FeedDocument.Node) -> Bool {
    types(of: object).contains { LinkedData.articleTypes.contains($0) }
  }

  private func types(of object: FeedDocument.Node) -> [String] {
    texts("@type", of: object).map { type in
      type.utf8.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }
        .map { String(type[type.utf8.index(after: $0)...]) } ?? type
    }
  }

  func values(of property: PageProperty) -> [PageValue] {
    guard let article = articles.first else { return [] }
    let (object, node) = (article.object, article.node)
    func plain(_ name: String) -> [PageValue] { texts(name, of: object).map { PageValue(text: $0, node: node) } }
    switch property {
    case .title: return plain("headline") + plain("name")
    case .published: return plain("datePublished") + plain("dateCreated")
    case .updated: return plain("dateModified")
    case .author:
      return objects("author", of: object).compactMap { author in
        name(of: author).map { PageValue(text: $0, url: url(of: author), node: node) }
      }
    case .tag: return plain("keywords")
    case .category: return plain("articleSection")
    case .summary: return plain("description")
    case .image:
      return objects("image", of: object).compactMap(imageURL).map { PageValue(text: $0, node: node) }
    }
  }

  // MARK: Objects

  func texts(_ name: String, of object: FeedDocument.Node) -> [String] {
    guard let value = object.member(name) else { return [] }
    let values = value.kind == .array ? Array(value.children) : [value]
    return values.filter { $0.kind == .string || $0.kind == .number }
      .map { $0.text.string.onOneLine }.filter { !$0.isEmpty }
  }

  /// Returns the values of a member, with references by `@id` resolved.
  func objects(_ name: String, of object: FeedDocument.Node) -> [FeedDocument.Node] {
    guard let value = object.member(name) else { return [] }
    let values = value.kind == .array ? Array(value.children) : [value]
    return values.map { value in
      guard value.kind == .object, value.children.allSatisfy({ $0.name?.local == "@id" || $0.name?.local == "name" }),
        let id = value.member("@id")?.text.string
      else { return value }
      return byID[id] ?? value
    }
  }

  /// Returns the name of a person or organization, or `nil` if there is none.
  func name(of author: FeedDocument.Node) -> String? {
    let text = author.kind == .string ? author.text.string : texts("name", of: author).first ?? ""
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.isEmpty || text.contains("://") ? nil : words.joined(separator: " ")
  }

  func url(of object: FeedDocument.Node) -> String? {
    texts("url", of: object).first.flatMap(page.webURL)
  }

  private func imageURL(_ image: FeedDocument.Node) -> String? {
    if image.kind == .string { return page.webURL(image.text.string) }
    return (texts("url", of: image) + texts("contentUrl", of: image)).lazy.compactMap(page.webURL).first
  }
}
