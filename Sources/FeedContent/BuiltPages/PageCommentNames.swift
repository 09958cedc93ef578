import FeedCore
import FeedDocument

/// The ids that a page's comments have.
struct PageCommentNames {
  /// What stands before a comment's id in the name of its element.
  private let prefixes: [String]

  init(anchor: Template) {
    let own = anchor.text.split(separator: "{", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init)
    prefixes = ([own].compactMap(\.self) + ["li-comment-", "div-comment-", "comment-"]).filter { !$0.isEmpty }
  }

  /// The id in an element's name: `12` of `comment-12`.
  func id(_ name: String) -> String {
    for prefix in prefixes where name.hasPrefix(prefix) && name.utf8.count > prefix.utf8.count {
      return String(name.dropFirst(prefix.count))
    }
    return name
  }

  /// The id that an element gives itself.
  func key(of node: Int, on page: Page) -> String? {
    page.tree.value("id", of: node).map(id)
  }

  /// A comment's id: its element's, else its address, else its moment and its author.
  func id(of node: Int, on page: Page, _ dates: PageDateReader) -> String? {
    if let id = key(of: node, on: page) { return id }
    let link: HTMLSelector = ".u-url[href], [itemprop=url][href]"
    let address = page.nodes(link, in: node, passingOver: isAuthor(on: page)).first.flatMap {
      page.address("href", of: $0)
    }
    if let address { return address }
    let time: HTMLSelector = "time[datetime]"
    let moment = time.first(in: page.tree, below: node).flatMap { page.tree.value("datetime", of: $0) }
    let author: HTMLSelector = ".p-author, .comment-author, [itemprop=author], .h-card, .author"
    let name = author.first(in: page.tree, below: node).flatMap { page.text(of: $0) }.map {
      CommenterName($0).text ?? ""
    }
    let parts = [moment, name].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func isAuthor(on page: Page) -> (Int) -> Bool {
    let author: HTMLSelector = ".p-author, .u-author, .h-card, .vcard, [itemprop=author]"
    return { author.matches($0, in: page.tree) }
  }
}
