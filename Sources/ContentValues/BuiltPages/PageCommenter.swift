import FeedCore
import FeedDocument

/// The author of a comment on a page: only a name and an HTTP URL.
struct PageCommenter {
  let name: String?
  let url: IRI?
  /// Whether the commenter has a URL that is not an HTTP URL and is omitted.
  let lacksWebURL: Bool

  init(_ page: Page, in root: Int) {
    let names: [HTMLSelector] = [".p-name, .fn, [itemprop=name]", "b, cite, strong, a"]
    let links: HTMLSelector = "a.u-url[href], a.url[href], [itemprop=url][href], .fn a[href], a[href]"
    let named = names.lazy.compactMap { $0.first(in: page.tree, below: root) }.first ?? root
    let text = page.tree.value("content", of: named) ?? page.text(of: named)
    name = text.flatMap { CommenterName(ControlCharacter.removed(from: $0)).text }
    let isLink: HTMLSelector = "a[href]"
    let link = isLink.matches(root, in: page.tree) ? root : links.first(in: page.tree, below: root)
    url = link.flatMap { page.url("href", of: $0) }
      .flatMap { $0.split(separator: "#").first.map(String.init) == page.url.string ? nil : IRI(unchecked: $0) }
    let scheme = link.flatMap { page.tree.value("href", of: $0) }.flatMap { IRIReference($0).scheme?.lowercased() }
    lacksWebURL = url == nil && !["http", "https", "javascript", nil].contains(scheme)
  }
}
