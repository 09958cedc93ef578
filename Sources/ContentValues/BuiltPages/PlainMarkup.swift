import FeedCore
import FeedDocument

/// The metadata of a page without any vocabulary: the first heading, the first `<time>` and the title.
package struct PlainMarkup: PageVocabulary {
  private let page: Page
  /// The element that contains the article, or the whole page.
  private let root: Int

  package init(_ page: Page) {
    self.page = page
    let article: HTMLSelector = "article"
    let main: HTMLSelector = "main"
    root = article.first(in: page.tree) ?? main.first(in: page.tree) ?? 0
  }

  /// Whether the page has exactly one outer `<article>`, and a `<time>` in it.
  var isArticle: Bool {
    let articles = page.nodes("article", skipping: { [page] in PageBoilerplate.isBoilerplate($0, in: page) })
    let outer = articles.filter { node in !articles.contains { $0 != node && page.isNode(node, in: $0) } }
    return outer.count == 1 && !values(of: .published).isEmpty
  }

  func values(of property: PageProperty) -> [PageValue] {
    switch property {
    case .title: found("h1", in: root) + title
    case .published:
      page.nodes("time[datetime]", in: root, skipping: { [page] in PageBoilerplate.isBoilerplate($0, in: page) })
        .prefix(
          1
        )
        .compactMap { node in page.tree.value("datetime", of: node).map { PageValue(text: $0, node: node) } }
    case .author:
      found("[rel=author]", in: root).map { value in
        var author = value
        author.url = page.url("href", of: value.node)
        return author
      }
    case .updated, .tag, .category, .summary, .image: []
    }
  }

  /// The content of the `<title>` element.
  package var title: [PageValue] {
    page.nodes("head title").prefix(1).compactMap { node in
      let text = page.tree.children(of: node).map { String(utf8: page.tree.text(of: $0)) }.joined()
      let words = text.onOneLine
      return words.isEmpty ? nil : PageValue(text: words, node: node)
    }
  }

  /// The beginning of the text, as a title for notes without one.
  var beginning: PageValue? {
    page.text(of: root).map { PageValue(text: PlainText.cut($0, at: PlainMarkup.beginningLength), node: root) }
  }

  /// The maximum number of characters.
  private static let beginningLength = 60

  private func found(_ selector: HTMLSelector, in root: Int) -> [PageValue] {
    selector.first(in: page.tree, below: root).flatMap { node in
      page.text(of: node).map { [PageValue(text: $0, node: node)] }
    } ?? []
  }
}
