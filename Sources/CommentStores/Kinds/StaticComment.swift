import ContentValues
import FeedCore
import FeedDocument
import FeedSystem
import FrontMatter

/// A comment in a file whose field names vary from site to site.
struct StaticComment {
  /// The name of the file without its extension.
  let stem: String
  /// The id that the comment contains, or `nil` if there is none.
  let id: String?
  /// The id of a comment in a list that contains none.
  private var idInList: String?
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

  /// The id of the comment: its own, the one from its list, or the name of its file.
  var usedID: String { id ?? idInList ?? stem }

  /// Sets the ids of the comments of a list that contain none.
  ///
  /// An id is made from the date and the name, so that it remains the same if the list is sorted or a text is edited.
  /// Equal ids are numbered.
  static func identify(_ comments: inout [StaticComment]) {
    var counts: [String: Int] = [:]
    for index in comments.indices where comments[index].id == nil {
      let id = String(hexadecimal: Fingerprint(comments[index].origin.utf8).value, width: 16)
      let count = counts[id, default: 0] + 1
      counts[id] = count
      comments[index].idInList = count == 1 ? id : "\(id)-\(count)"
    }
  }

  /// The date and the name as they are written, or the text if there are none.
  private var origin: String {
    let written = [date, name].compactMap(\.self)
    return written.isEmpty ? String(utf8: text) : written.joined(separator: "\n")
  }

  private var date: String? { node.string("date", "published", "date_gmt", "created", "timestamp") }
  private var name: String? { node.string("name", "author", "author_name") ?? node["author"]?.string("name") }
  private var text: [UInt8] { node.body("message", "body", "comment", "content", "text") ?? body ?? [] }

  func add(replyTo: String?, to thread: Int, _ reading: inout StoreReaderState) {
    let isWordPress = node["post_url"] != nil
    let zone = reading.timeZone
    reading.add(
      id: usedID, replyTo: replyTo,
      // WordPress stores names as HTML.
      name: isWordPress ? name.map { String(utf8: CharacterReference.decoding(Array($0.utf8))) } : name,
      url: node.string("url", "website", "author_url", "link") ?? node["author"]?.string("url"),
      published: StoreDate.read(date, zone: zone),
      updated: StoreDate.read(node.string("updated"), zone: zone), state: CommentState(marksOf: node),
      format: isWordPress ? .wordPress : .markdown,
      body: text, location: location, to: thread)
  }
}
