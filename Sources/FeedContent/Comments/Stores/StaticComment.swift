import FeedCore
import FeedDocument
import FrontMatter

/// A comment of which each site has named the fields as it liked.
struct StaticComment {
  /// The name of its file without the ending.
  let stem: String
  let id: String?
  /// The comment that it answers, in one of many ways.
  let parent: String?
  /// The page that the form was on: an address, a path or a slug.
  let page: String?
  /// The same where each comment stands for itself: `post_id` of jekyll-static-comments, `post_url` of wp2hugo.
  let post: String?
  private let node: DataNode
  private let body: [UInt8]?
  private let location: SourceLocation

  init(_ node: DataNode, body: [UInt8]?, file: String, _ source: Source) {
    let name = file.split(separator: "/").last ?? ""
    stem = String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
    id = node.string("_id", "id")
    let answered = node.string(
      "replying_to_uid", "reply_to", "replyToId", "replyto", "replying_to", "replyID", "replyThread", "parent_id")
    parent = answered == "0" ? nil : answered
    page = node.string("_parent", "slug", "post_slug")
    post = node.string("post_url", "post_id")
    self.node = node
    self.body = body
    location = source.location(node.range.lowerBound)
  }

  /// Adds the comment to a thread.
  func add(replyTo: String?, to thread: Int, _ reading: inout StoreReaderState) {
    let isWordPress = node["post_url"] != nil
    let name = node.string("name", "author", "author_name")
    let zone = reading.timeZone
    reading.add(
      id: id ?? stem, replyTo: replyTo,
      // WordPress keeps names as HTML.
      name: isWordPress ? name.map { String(utf8: CharacterReference.decoding(Array($0.utf8))) } : name,
      url: node.string("url", "website", "author_url", "link"),
      published: StoreDate.read(node.string("date", "published", "date_gmt", "created", "timestamp"), zone: zone),
      updated: StoreDate.read(node.string("updated"), zone: zone), state: state,
      format: isWordPress ? .wordPress : .markdown,
      body: node.body("message", "body", "comment", "content", "text") ?? body ?? [], location: location, to: thread)
  }

  /// What is in the folder has been approved, unless it says something else.
  private var state: CommentState {
    if let state = node.string("state", "status").flatMap({ CommentState(rawValue: $0.lowercased()) }) { return state }
    return node["approved"]?.scalar?.text == "false" ? .pending : .approved
  }
}
