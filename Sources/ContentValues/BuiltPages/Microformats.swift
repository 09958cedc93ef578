import FeedDocument

/// An entry marked up with microformats2, hAtom or schema.org attributes.
///
/// Nested entries, such as comments, are ignored.
struct Microformats: PageVocabulary {
  private let page: Page
  /// The element of the entry.
  let root: Int

  static let entry: HTMLSelector = """
    .h-entry, .hentry, [itemtype="https://schema.org/BlogPosting"], [itemtype="http://schema.org/BlogPosting"], \
    [itemtype="https://schema.org/Article"], [itemtype="http://schema.org/Article"], \
    [itemtype="https://schema.org/NewsArticle"], [itemtype="http://schema.org/NewsArticle"]
    """
  private static let inner: HTMLSelector =
    ".h-entry, .hentry, .h-cite, .h-feed, .comment, .u-comment, [itemprop=comment]"
  /// Only `h-feed`: WordPress adds hAtom’s `hfeed` to every page.
  private static let feed: HTMLSelector = ".h-feed"

  init(page: Page, root: Int) {
    self.page = page
    self.root = root
  }

  /// Returns the outermost entries of a page, except those in boilerplate.
  static func roots(of page: Page) -> [Int] {
    var roots: [Int] = []
    for node in page.nodes(entry, skipping: { PageBoilerplate.isBoilerplate($0, in: page) }) {
      if let last = roots.last, page.isNode(node, in: last) { continue }
      roots.append(node)
    }
    return roots
  }

  /// Whether an entry is part of a feed.
  static func isInFeed(_ root: Int, of page: Page) -> Bool {
    var node = page.tree.nodes[root].parent
    while node > 0 {
      if feed.matches(node, in: page.tree) { return true }
      node = page.tree.nodes[node].parent
    }
    return false
  }

  func values(of property: PageProperty) -> [PageValue] {
    let nodes = page.nodes(Microformats.selector(property), in: root) { [page] in
      Microformats.inner.matches($0, in: page.tree)
    }
    var known: Set<String> = []
    return nodes.compactMap { value(of: property, $0) }.filter { known.insert($0.text).inserted }
  }

  private static func selector(_ property: PageProperty) -> HTMLSelector {
    switch property {
    case .title: ".p-name, .entry-title, [itemprop=headline]"
    case .published: ".dt-published, .published, [itemprop=datePublished]"
    case .updated: ".dt-updated, .updated, [itemprop=dateModified]"
    case .author: ".p-author, .u-author, .author.vcard, .vcard.author, [itemprop=author]"
    case .tag: ".p-category, [rel=tag], [itemprop=keywords]"
    case .category: "[rel=\"category tag\"], [itemprop=articleSection]"
    case .summary: ".p-summary, .entry-summary, [itemprop=description]"
    case .image: ".u-featured, .u-photo, [itemprop=image]"
    }
  }

  private func value(of property: PageProperty, _ node: Int) -> PageValue? {
    switch property {
    case .author: author(node)
    case .title where isPartOfCard(node), .image where isPartOfCard(node): nil
    case .image: image(node).map { PageValue(text: $0, node: node) }
    case .published, .updated: date(node).map { PageValue(text: $0, node: node) }
    case .title, .tag, .category, .summary:
      (page.tree.value("content", of: node) ?? page.text(of: node)).map { PageValue(text: $0, node: node) }
    }
  }

  private func date(_ node: Int) -> String? {
    ["datetime", "content", "title", "value"].lazy.compactMap { page.tree.value($0, of: node) }.first
      ?? page.text(of: node)
  }

  private func author(_ node: Int) -> PageValue? {
    let name: HTMLSelector = ".p-name, .fn, [itemprop=name]"
    let link: HTMLSelector = ".u-url, .url, [itemprop=url], a[href]"
    let named = name.first(in: page.tree, below: node)
    let text = named.flatMap { page.tree.value("content", of: $0) ?? page.text(of: $0) } ?? page.text(of: node)
    let photo: HTMLSelector = "img[alt]"
    let spoken = text ?? photo.first(in: page.tree, below: node).flatMap { page.tree.value("alt", of: $0) }
    guard let spoken else { return nil }
    let linked = link.matches(node, in: page.tree) ? node : link.first(in: page.tree, below: node)
    return PageValue(text: spoken, url: linked.flatMap { page.url("href", of: $0) }, node: node)
  }

  private func image(_ node: Int) -> String? {
    let picture: HTMLSelector = "img"
    let shown = picture.matches(node, in: page.tree) ? node : picture.first(in: page.tree, below: node) ?? node
    return ["src", "data-src", "content", "href"].lazy.compactMap { page.url($0, of: shown) }.first
  }

  /// Whether a name or image belongs to an author or place instead of the entry.
  private func isPartOfCard(_ node: Int) -> Bool {
    let card: HTMLSelector = ".h-card, .vcard, .p-author"
    var next = node
    while next > root {
      if card.matches(next, in: page.tree) { return true }
      next = page.tree.nodes[next].parent
    }
    return false
  }
}
