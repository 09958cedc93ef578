import ContentValues
import FeedCore
import FrontMatter

/// A Remark42 backup, or a comment tree from its API.
///
/// A backup has one line about the site, then one line per comment.
struct Remark42Store: CommentStore {
  let path: String

  func read(into reading: inout StoreReaderState) {
    for file in reading.files(in: path, extensions: [".json", ".jsonl", ".gz", ".zip"]) {
      reading.read([file]) { read(file, into: &$0) }
    }
  }

  private func read(_ file: String, into reading: inout StoreReaderState) {
    let signature = FileSignature(file)
    if signature.has("replies") {
      var read = 0
      let reply = reading.readRecords(file, lists: ["comments"]) {
        read += Self.count($0.node)
        addTree($0.node, at: $0.location, &$1)
      }
      if let total = reply.total, read < total {
        reading.reportIncomplete("file contains \(read) of \(total) comments", at: SourceLocation(file: file))
      }
    } else {
      if let version = signature.version, version != 1 {
        reading.fail(
          "version \(version) of the backup is unknown", at: SourceLocation(file: file),
          help: "update Feedkiln, or use a backup of version 1")
      }
      var blocked: Set<String> = []
      reading.readRecords(file, lists: [""], isLines: true) { record, reading in
        guard record.node["users"] == nil || record.node["locator"] != nil else {
          for user in record.node.items("users") where user["blocked"]?["status"]?.flag == true {
            if let id = user.string("id") { blocked.insert(id) }
          }
          return
        }
        add(record.node, blocked: blocked, at: record.location, &reading)
      }
    }
  }

  private func addTree(_ node: DataNode, at place: SourceLocation, _ reading: inout StoreReaderState) {
    if let comment = node["comment"] { add(comment, at: place, &reading) }
    for reply in node.items("replies") { addTree(reply, at: place, &reading) }
  }

  /// Returns the number of comments in a tree without deleted ones, which Remark42 does not count either.
  private static func count(_ node: DataNode) -> Int {
    let own = node["comment"].map { CommentState(marksOf: $0) != .deleted } ?? false
    return node.items("replies").reduce(own ? 1 : 0) { $0 + count($1) }
  }

  private func add(
    _ node: DataNode, blocked: Set<String> = [], at place: SourceLocation, _ reading: inout StoreReaderState
  ) {
    guard let id = node.string("id"), let page = node["locator"]?.string("url") else {
      return reading.skip("comment has no “id” or no “locator”", at: place)
    }
    let user = node["user"]
    // Remark42 shows the comments of a blocked user as deleted.
    let isBlocked = user?["block"]?.flag == true || user?.string("id").map(blocked.contains) ?? false
    reading.add(
      id: id, replyTo: node.string("pid"), name: user?.string("name"),
      published: StoreDate.read(node.string("time"), zone: reading.timeZone),
      updated: StoreDate.read(node["edit"]?.string("time"), zone: reading.timeZone),
      state: isBlocked ? .deleted : CommentState(marksOf: node, by: user), format: .html, body: node.body("text") ?? [],
      link: "#remark42__comment-\(IRI.percentEncodingSegment(id))", location: place,
      to: reading.thread(ThreadKeys(urls: [page])))
  }
}
