import ContentValues
import FeedCore
import FrontMatter

/// An export of Commento or Comentario.
///
/// Commenters and pages are lists of their own, to which the comments refer by id.
struct CommentoStore: CommentStore {
  let path: String

  func read(into reading: inout StoreReaderState) { reading.read([path], readFile) }

  private func readFile(into reading: inout StoreReaderState) {
    var people: [String: (name: String?, url: String?)] = [:]
    var pages: [String: String] = [:]
    // The commenters follow the comments in the file, so the file is read twice.
    var draft = reading
    draft.readRecords(path, lists: ["commenters", "pages"]) { record, _ in
      let node = record.node
      guard let id = node.string("commenterHex", "id") else { return }
      if record.list == "pages" {
        pages[id] = node.string("path")
      } else {
        people[id] = (node.string("name"), node.string("websiteUrl", "link"))
      }
    }
    if let version = FileSignature(path).version, !Self.versions.contains(version) {
      reading.fail("version \(version) of the export is unknown", at: SourceLocation(file: path), help: Self.help)
    }
    reading.readRecords(path, lists: ["comments"]) { record, reading in
      let node = record.node
      guard let id = node.string("commentHex", "id"), let page = page(of: node, pages) else {
        return reading.skip("comment has no id or no page", at: record.location)
      }
      let person = node.string("commenterHex", "userCreated").flatMap { people[$0] }
      let parent = node.string("parentHex", "parentId")
      let html = node.body("html")
      reading.add(
        id: id, replyTo: parent == "root" ? nil : parent, name: person?.name ?? node.string("authorName"),
        url: person?.url,
        published: StoreDate.read(node.string("creationDate", "createdTime"), zone: reading.timeZone),
        updated: StoreDate.read(node.string("editedTime"), zone: reading.timeZone), state: CommentState(marksOf: node),
        format: html == nil ? .markdown : .html, body: html ?? node.body("markdown") ?? [],
        link: "#\(node["commentHex"] == nil ? "comentario" : "commento")-\(IRI.percentEncodingSegment(id))",
        location: record.location,
        to: reading.thread(ThreadKeys(urls: [page])))
    }
  }

  /// Returns the URL of a comment’s page: Comentario 3 refers to a page by id, other versions by host and path.
  private func page(of node: DataNode, _ pages: [String: String]) -> String? {
    if let id = node.string("pageId") { return pages[id] ?? node.string("url") }
    guard let path = node.string("path", "url") else { return nil }
    return node.string("domain", "host").map { "https://\($0)\(path.hasPrefix("/") ? "" : "/")\(path)" } ?? path
  }

  private static let help = "update Feedkiln, or export with a supported version: 1 to 3"

  /// The versions of exports that are known.
  private static let versions = 1...3
}
