import FeedCore
import FeedDocument

/// Reads the comments of an article from a page’s JSON-LD, including nested replies.
struct LinkedComments {
  private let page: Page
  private let dates: PageDateReader
  private let linked: LinkedData
  private(set) var diagnostics: [Diagnostic] = []
  private var comments: [Comment] = []

  init(_ page: Page, dates: PageDateReader) {
    self.page = page
    self.dates = dates
    linked = LinkedData(page)
  }

  mutating func read() -> [Comment] {
    for article in linked.articles { add(article.object, parent: nil, article.node) }
    return comments
  }

  private mutating func add(_ object: FeedDocument.Node, parent: String?, _ node: Int) {
    for reply in linked.objects("comment", of: object) where reply.kind == .object {
      let id = id(of: reply)
      let times = linked.texts("datePublished", of: reply) + linked.texts("dateCreated", of: reply)
      if let published = times.compactMap(dates.read).first {
        comments.append(comment(reply, id: id, replyTo: parent, published: published, node: node))
      } else {
        diagnostics.append(.commentWithoutDate(id, at: page.location(node)))
      }
      add(reply, parent: id, node)
    }
  }

  private func comment(
    _ object: FeedDocument.Node, id: String, replyTo parent: String?, published: Timestamp, node: Int
  ) -> Comment {
    let author = linked.objects("author", of: object).first ?? linked.objects("creator", of: object).first
    let name = author.flatMap(linked.name).flatMap { CommenterName(ControlCharacter.removed(from: $0)).text }
    let parentID = linked.objects("parentItem", of: object).first.map {
      $0.kind == .string ? $0.text.string : self.id(of: $0)
    }
    let text = object.member("text") ?? object.member("description")
    return Comment(
      id: id, replyTo: parent ?? parentID, replyToLocation: page.location(node), authorName: name,
      authorURL: author.flatMap(linked.url).map { IRI(unchecked: $0) }, published: published,
      updated: linked.texts("dateModified", of: object).first.flatMap(dates.read), format: .text,
      body: text.map { Array($0.text.bytes) } ?? [], location: page.location(node))
  }

  /// Returns the fragment or name of the object, or else its date and author.
  private func id(of object: FeedDocument.Node) -> String {
    let names = ["identifier", "@id", "url"].lazy.compactMap { linked.texts($0, of: object).first }
    if let name = names.first {
      let id = IRIReference(name).fragment.flatMap { $0.isEmpty ? nil : $0 } ?? name
      return id.hasPrefix("comment-") ? String(id.dropFirst("comment-".count)) : id
    }
    let author = linked.objects("author", of: object).first.flatMap(linked.name).flatMap { CommenterName($0).text }
    let time = linked.texts("datePublished", of: object).first ?? linked.texts("dateCreated", of: object).first
    return [time, author].compactMap(\.self).joined(separator: " ")
  }
}
