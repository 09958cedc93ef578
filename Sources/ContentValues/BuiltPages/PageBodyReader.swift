import FeedCore
import FeedDocument

/// Finds an article’s text on its page, and removes boilerplate.
struct PageBodyReader: Sendable, Hashable {
  /// The source of the selectors.
  private enum Origin: Hashable {
    case usual, author
    /// The selectors match exactly one element on the pages that they were learned from.
    case learned
  }

  /// The selectors of the element with the text, most precise first.
  let selectors: [HTMLSelector]
  private let origin: Origin

  init(_ selector: HTMLSelector? = nil) {
    selectors = selector.map { [$0] } ?? PageBodyReader.usual
    origin = selector == nil ? .usual : .author
  }

  init(learned selectors: [HTMLSelector]) {
    self.selectors = selectors
    origin = .learned
  }

  private static let usual: [HTMLSelector] = [
    ".e-content", ".entry-content", "[itemprop=articleBody]", "article", "main",
  ]

  /// The selectors for use in a message.
  var description: String { selectors.map { "“\($0.text)”" }.joined(separator: " or ") }

  /// Returns the text as unsanitized HTML, or `nil` if no element matches.
  func body(of page: Page) -> [UInt8]? {
    guard let root = root(of: page) else { return nil }
    return page.tree.markup(of: root) { isExcluded($0, from: root, of: page) }
  }

  /// Whether a node in the element with the text does not belong to it.
  func isExcluded(_ node: Int, from root: Int, of page: Page) -> Bool {
    if PageBoilerplate.isBoilerplate(node, in: page) { return true }
    let tag = page.tree.nodes[root].tag
    if tag == .body, page.tree.nodes[node].tag == .aside { return true }
    return (tag == .article || tag == .main || tag == .body) && isHeading(node, of: root, page)
  }

  /// Returns the complete page without boilerplate, header and footer.
  func wholePage(_ page: Page) -> [UInt8] {
    let body: HTMLSelector = "body"
    let root = body.first(in: page.tree) ?? 0
    let comments = UnmarkedComments(page).nodes
    return page.tree.markup(of: root) { PageBodyReader.isFrame($0, of: page) || comments.contains($0) }
  }

  /// Whether a page of a minimal layout contains only text: paragraphs, and few links.
  func isOnlyText(_ page: Page) -> Bool {
    func words(of selector: HTMLSelector) -> Int {
      page.nodes(selector, skipping: { PageBodyReader.isFrame($0, of: page) }).reduce(0) { count, node in
        var count = count
        WordList.forEach(in: page.text(of: node) ?? "") { _ in count += 1 }
        return count
      }
    }
    let inParagraphs = words(of: "p, pre")
    return inParagraphs >= 50 && words(of: "a") * 5 <= inParagraphs
  }

  private static func isFrame(_ node: Int, of page: Page) -> Bool {
    let frame: HTMLSelector = "header, footer, aside, h1, .date, .post-date, .posted-on, .byline, .dateline"
    return PageBoilerplate.isBoilerplate(node, in: page) || frame.matches(node, in: page.tree)
  }

  /// Returns the element with the text, or `nil` if no selector finds it.
  func root(of page: Page) -> Int? {
    for selector in selectors {
      let found = page.nodes(selector, skipping: { PageBoilerplate.isBoilerplate($0, in: page) })
      if origin == .learned ? found.count == 1 : !found.isEmpty { return found.first }
    }
    // Such a selector may match an element that looks like boilerplate.
    guard origin != .usual else { return nil }
    return selectors.lazy.map { page.nodes($0) }.first { $0.count == 1 || origin == .author && !$0.isEmpty }?.first
  }

  /// Whether a heading is the title of the article: the first one, if all words of it or of the page’s title, if there
  /// is one, are in the other.
  private func isTitle(_ heading: Int, of root: Int, _ page: Page) -> Bool {
    guard page.nodes("h1", in: root).first == heading else { return false }
    guard let title = PlainMarkup(page).title.first?.text, let text = page.text(of: heading) else { return true }
    var (inTitle, inHeading): (Set<String>, Set<String>) = ([], [])
    WordList.forEach(in: title) { inTitle.insert($0) }
    WordList.forEach(in: text) { inHeading.insert($0) }
    return inHeading.isSubset(of: inTitle) || !inTitle.isEmpty && inTitle.isSubset(of: inHeading)
  }

  /// Whether a node only repeats metadata, such as the title or the date.
  private func isHeading(_ node: Int, of root: Int, _ page: Page) -> Bool {
    let tree = page.tree
    if tree.nodes[node].tag == .h1 { return isTitle(node, of: root, page) }
    let metadata: HTMLSelector = """
      header, footer, .post-meta, .entry-meta, .entry-footer, .byline, .dateline, .post-tags, .tags, .p-name, \
      .dt-published, .dt-updated, .p-author, .p-category, .u-url, .date, .post-date, .entry-date, .posted-on
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
