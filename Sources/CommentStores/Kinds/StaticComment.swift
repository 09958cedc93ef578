import ContentValues
import FeedCore
import FeedDocument
import FrontMatter

/// A comment in a file whose field names vary from site to site.
struct StaticComment {
  /// The name of the file without its extension.
  let stem: String
  let id: String?
  /// The id, file name or number of the comment that it replies to, or `nil` for a reply to the article.
  let parent: String?
  /// The page of the form: a URL, a path or a slug.
  let page: String?
  /// The page of this comment only: `post_id` of jekyll-static-comments, `post_url` of wp2hugo.
  let post: String?
  private let node: DataNode
  private let body: [UInt8]?
  private let location: SourceLocation

  init(_ node: DataNode, body: [UInt8]?, file: String, _ source: Source) {
    let name = file.split(separator: "/").last ?? ""
    stem = String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
    id = node.string("_id", "id")
    let parentID = node.string(
      "replying_to_uid", "reply_to", "replyToId", "replyto", "replying_to", "replyID", "replyThread", "parent_id")
    parent = parentID == "0" ? nil : parentID
    page = node.string("_parent", "slug", "post_slug")
    post = node.string("post_url", "post_id")
    self.node = node
    self.body = body
    location = source.location(node.range.lowerBound)
  }

  func add(replyTo: String?, to thread: Int, _ reading: inout StoreReaderState) {
    let isWordPress = node["post_url"] != nil
    let name = node.string("name", "author", "author_name") ?? node["author"]?.string("name")
    let zone = reading.timeZone
    reading.add(
      id: id ?? stem, replyTo: replyTo,
      // WordPress stores names as HTML.
      name: isWordPress ? name.map { String(utf8: CharacterReference.decoding(Array($0.utf8))) } : name,
      url: node.string("url", "website", "author_url", "link") ?? node["author"]?.string("url"),
      published: StoreDate.read(node.string("date", "published", "date_gmt", "created", "timestamp"), zone: zone),
      updated: StoreDate.read(node.string("updated"), zone: zone), state: CommentState(marksOf: node),
      format: isWordPress ? .wordPress : .markdown,
      body: node.body("message", "body", "comment", "content", "text") ?? body ?? [], location: location, to: thread)
  }
}
