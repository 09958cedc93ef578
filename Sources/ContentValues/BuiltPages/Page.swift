package import FeedCore
package import FeedDocument

/// A parsed HTML page.
package struct Page {
  let source: Source
  package let tree: HTMLTree
  /// The URL of the page.
  let url: IRI
  /// The URL that relative URLs are resolved against: the `<base>` element, or else the page’s URL.
  let base: IRI

  package init(_ source: Source, url: IRI) {
    self.source = source
    self.url = url
    tree = HTMLReader().read(page: source)
    let selector: HTMLSelector = "head base[href]"
    base = selector.first(in: tree).flatMap { [tree] in tree.value("href", of: $0) }.map(url.resolve) ?? url
  }

  /// Returns the absolute HTTP URL in an attribute, or `nil` if there is none.
  func url(_ name: String, of node: Int) -> String? {
    tree.value(name, of: node).flatMap(webURL)
  }

  /// Returns the absolute URL, or `nil` if it is not an HTTP URL.
  func webURL(_ text: String) -> String? {
    let url = base.resolve(text)
    let parts = url.reference
    guard let scheme = parts.scheme?.lowercased(), scheme == "http" || scheme == "https",
      parts.authority?.isEmpty == false, parts.authority?.contains("@") == false
    else { return nil }
    return url.string
  }

  func text(of node: Int) -> String? {
    let text = PlainText.of(tree, node).onOneLine
    return text.isEmpty ? nil : text
  }

  /// Returns the elements in a node that match a selector, without searching the excluded elements.
  func nodes(
    _ selector: HTMLSelector, in root: Int = 0, skipping isSkipped: (Int) -> Bool = { _ in false }
  )
    -> [Int]
  {
    var found: [Int] = []
    var next = root + 1
    while next < tree.nodes[root].end {
      if !tree.nodes[next].isText, isSkipped(next) {
        next = tree.nodes[next].end
      } else {
        if selector.matches(next, in: tree) { found.append(next) }
        next += 1
      }
    }
    return found
  }

  /// Whether a node is another one or one of its descendants.
  func isNode(_ node: Int, in outer: Int) -> Bool {
    (outer..<tree.nodes[outer].end).contains(node)
  }

  func location(_ node: Int) -> SourceLocation { source.location(tree.nodes[node].offset) }
}
