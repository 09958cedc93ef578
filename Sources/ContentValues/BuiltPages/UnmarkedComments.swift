import FeedDocument

/// The comments of a page that gives them neither ids nor authors and dates, as many old pages do.
///
/// They are elements of the class `comment`, or the items of the list after a heading such as “5 Comments”.
struct UnmarkedComments {
  /// The elements of the comments in page order.
  private(set) var items: [Int]
  /// The comments with their list and its heading.
  private(set) var nodes: Set<Int>

  init(_ page: Page) {
    let marked: HTMLSelector =
      "div.comment, li.comment, article.comment, section.comment, p.comment, dd.comment, td.comment"
    items = page.nodes(marked).filter { page.text(of: $0) != nil }
    nodes = Set(items)
    let headings: HTMLSelector = "h1, h2, h3, h4, h5, h6"
    var heading: Int?
    for node in page.nodes("h1, h2, h3, h4, h5, h6, ol, ul") {
      if headings.matches(node, in: page.tree) {
        heading = Self.countsComments(page.text(of: node) ?? "") ? node : nil
        if let heading, !items.isEmpty { nodes.insert(heading) }
      } else if let found = heading, items.isEmpty {
        items = page.tree.children(of: node).filter { page.tree.nodes[$0].tag == .li && page.text(of: $0) != nil }
        nodes = Set(items).union([node, found])
        return
      }
    }
  }

  private static func countsComments(_ heading: String) -> Bool {
    let names = ["comment", "response", "repl", "kommentar", "commentaire", "comentario", "reactie"]
    let words = heading.lowercased().split(whereSeparator: \.isWhitespace)
    return words.count <= 4 && words.contains { $0.first?.isNumber == true }
      && words.contains { word in names.contains { word.hasPrefix($0) } }
  }
}
