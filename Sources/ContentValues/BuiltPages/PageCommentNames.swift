import FeedCore
import FeedDocument
import SiteSettings

/// Derives the ids of a page’s comments.
struct PageCommentNames {
  /// The prefixes of comment ids in `id` attributes.
  private let prefixes: [String]

  init(anchor: Template) {
    let own = anchor.text.split(separator: "{", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init)
    prefixes = ([own].compactMap(\.self) + ["li-comment-", "div-comment-", "comment-"]).filter { !$0.isEmpty }
  }

  /// Returns the comment id in an `id` attribute, such as `12` for `comment-12`.
  func id(_ name: String) -> String {
    for prefix in prefixes where name.hasPrefix(prefix) && name.utf8.count > prefix.utf8.count {
      return String(name.dropFirst(prefix.count))
    }
    return name
  }

  /// Returns the comment id in the element’s `id` attribute, or `nil` if it has none.
  func key(of node: Int, on page: Page) -> String? {
    page.tree.value("id", of: node).map(id)
  }

  /// Returns a comment’s id: from its `id` attribute, or else its URL, or else its date and author.
  func id(of node: Int, on page: Page, _ dates: PageDateReader) -> String? {
    if let id = key(of: node, on: page) { return id }
    let link: HTMLSelector = ".u-url[href], [itemprop=url][href]"
    let url = page.nodes(link, in: node, skipping: isAuthor(on: page)).first.flatMap {
      page.url("href", of: $0)
    }
    if let url { return url }
    let time: HTMLSelector = "time[datetime]"
    let dateTime = time.first(in: page.tree, below: node).flatMap { page.tree.value("datetime", of: $0) }
    let author: HTMLSelector = ".p-author, .comment-author, [itemprop=author], .h-card, .author"
    let name = author.first(in: page.tree, below: node).flatMap { page.text(of: $0) }.map {
      CommenterName($0).text ?? ""
    }
    let parts = [dateTime, name].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func isAuthor(on page: Page) -> (Int) -> Bool {
    let author: HTMLSelector = ".p-author, .u-author, .h-card, .vcard, [itemprop=author]"
    return { author.matches($0, in: page.tree) }
  }
}
