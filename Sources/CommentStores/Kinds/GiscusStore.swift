import ContentValues
import FeedCore
import FrontMatter

/// GitHub Discussions in the format of GitHub’s GraphQL API.
struct GiscusStore: CommentStore {
  let files: [String]

  func read(into reading: inout StoreReaderState) {
    for file in files {
      let lists: Set<String> = FileSignature(file).has("data") ? ["nodes"] : ["", "[]"]
      var pages = GitHubPages()
      let reply = reading.readRecords(file, lists: lists) { record, reading in
        guard let title = record.node.string("title"), record.node["comments"] != nil else {
          return reading.skip("record is not a discussion with comments", at: record.location, help: Self.help)
        }
        pages.add(record.node)
        let comments = record.node["comments"]?.items("nodes") ?? []
        guard !comments.isEmpty else { return }
        let thread = reading.thread(GitHubThread.keys(title: title, number: record.node.string("number")))
        for node in comments {
          add(node, parent: nil, at: record.location, to: thread, &reading)
          for reply in node["replies"]?.items("nodes") ?? [] {
            add(reply, parent: node.string("id"), at: record.location, to: thread, &reading)
          }
        }
      }
      if let message = pages.missing(reply) { reading.reportIncomplete(message, at: SourceLocation(file: file)) }
    }
  }

  private static let help = "query “title”, “number” and “comments” of each discussion"

  private func add(
    _ node: DataNode, parent: String?, at place: SourceLocation, to thread: Int, _ reading: inout StoreReaderState
  ) {
    guard let id = node.string("id") ?? node.string("url") else {
      return reading.skip("comment has no “id”", at: place, help: Self.help)
    }
    let html = node.body("bodyHTML")
    reading.add(
      id: id, replyTo: node["replyTo"]?.string("id") ?? parent, name: node["author"]?.string("name", "login"),
      url: node["author"]?.string("url"),
      published: StoreDate.read(node.string("createdAt"), zone: reading.timeZone),
      updated: StoreDate.read(node.string("lastEditedAt"), zone: reading.timeZone), state: CommentState(marksOf: node),
      format: html == nil ? .gitHub : .html, body: html ?? node.body("body") ?? [], link: node.string("url"),
      location: place,
      to: thread)
  }
}
