import FeedCore
import FeedDocument

/// A page that a site's generator made.
struct Page {
  let source: Source
  let tree: HTMLTree
  /// The page's own address.
  let url: IRI
  /// What the addresses on the page start from: the page's own, or what `<base>` says.
  let base: IRI

  init(_ source: Source, url: IRI) {
    self.source = source
    self.url = url
    tree = HTMLReader().read(page: source)
    let selector: HTMLSelector = "head base[href]"
    base = selector.first(in: tree).flatMap { [tree] in tree.value("href", of: $0) }.map(url.resolve) ?? url
  }

  /// The address that an attribute gives, when it is on the web.
  func address(_ name: String, of node: Int) -> String? {
    tree.value(name, of: node).flatMap(webAddress)
  }

  /// An address on the page made absolute; `nil` when it is not one on the web.
  func webAddress(_ text: String) -> String? {
    let address = base.resolve(text)
    let parts = address.reference
    guard let scheme = parts.scheme?.lowercased(), scheme == "http" || scheme == "https",
      parts.authority?.isEmpty == false, parts.authority?.contains("@") == false
    else { return nil }
    return address.string
  }

  func text(of node: Int) -> String? {
    let text = PlainText.of(tree, node).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  /// The elements in a node that a selector means, without looking into those that are passed over.
  func nodes(
    _ selector: HTMLSelector, in root: Int = 0, passingOver isPassedOver: (Int) -> Bool = { _ in false }
  )
    -> [Int]
  {
    var found: [Int] = []
    var next = root + 1
    while next < tree.nodes[root].end {
      if !tree.nodes[next].isText, isPassedOver(next) {
        next = tree.nodes[next].end
      } else {
        if selector.matches(next, in: tree) { found.append(next) }
        next += 1
      }
    }
    return found
  }

  /// Whether a node lies in another, or is it.
  func isNode(_ node: Int, in outer: Int) -> Bool {
    (outer..<tree.nodes[outer].end).contains(node)
  }

  func location(_ node: Int) -> SourceLocation { source.location(tree.nodes[node].offset) }
}
