import FeedCore
import FeedDocument

/// Finds an article’s text on its page, and removes boilerplate.
struct PageBodyReader: Sendable, Hashable {
  /// The selectors of the element with the text, most precise first.
  let selectors: [HTMLSelector]

  init(_ selector: HTMLSelector? = nil) {
    selectors = selector.map { [$0] } ?? PageBodyReader.usual
  }

  private static let usual: [HTMLSelector] = [
    ".e-content", ".entry-content", "[itemprop=articleBody]", "article", "main",
  ]

  /// The selectors for use in a message.
  var description: String { selectors.map { "“\($0.text)”" }.joined(separator: " or ") }

  /// Returns the text as unsanitized HTML, or `nil` if no element matches.
  func body(of page: Page) -> [UInt8]? {
    guard let root = root(of: page) else { return nil }
    let isWholeArticle = page.tree.nodes[root].tag == .article || page.tree.nodes[root].tag == .main
    return page.tree.markup(of: root) { node in
      PageBoilerplate.isBoilerplate(node, in: page) || isWholeArticle && isHeading(node, of: root, page)
    }
  }

  /// Returns the complete page without boilerplate, header and footer.
  func wholePage(_ page: Page) -> [UInt8] {
    let body: HTMLSelector = "body"
    let root = body.first(in: page.tree) ?? 0
    let frame: HTMLSelector = "header, footer, aside, h1"
    return page.tree.markup(of: root) {
      PageBoilerplate.isBoilerplate($0, in: page) || frame.matches($0, in: page.tree)
    }
  }

  private func root(of page: Page) -> Int? {
    for selector in selectors {
      let found = page.nodes(selector, skipping: { PageBoilerplate.isBoilerplate($0, in: page) }).first
      if let found { return found }
    }
    // A single selector is set by the author, so it may match an element that looks like boilerplate.
    return selectors.count == 1 ? selectors[0].first(in: page.tree) : nil
  }

  /// Whether a node only repeats metadata, such as the title or the date.
  private func isHeading(_ node: Int, of root: Int, _ page: Page) -> Bool {
    let tree = page.tree
    let metadata: HTMLSelector = """
      h1, header, footer, .post-meta, .entry-meta, .entry-footer, .byline, .dateline, .post-tags, .tags, .p-name, \
      .dt-published, .dt-updated, .p-author, .p-category, .u-url
      """
    guard tree.nodes[node].tag == .time && tree.nodes[node].parent == root || metadata.matches(node, in: tree) else {
      return false
    }
    let section: HTMLSelector = "section, blockquote, figure, aside, p, li"
    var outer = tree.nodes[node].parent
    while outer > root {
      if section.matches(outer, in: tree) { return false }
      outer = tree.nodes[outer].parent
    }
    return true
  }
}
