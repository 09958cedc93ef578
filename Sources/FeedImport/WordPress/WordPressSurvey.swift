import FeedCore
import FeedDocument

/// What items of a WordPress export refer to, found in a first reading.
struct WordPressSurvey: RecordReader {
  static let selection = XMLSelection(
    records: ["item", "wp:author", "wp:base_blog_url"],
    fields: [
      "wp:post_id", "wp:post_parent", "wp:attachment_url", "wp:author_login", "wp:author_display_name",
    ],
    prefix: WordPress.prefix)

  var output: ImportOutput
  /// The site's address.
  private(set) var base: String?
  /// The names of authors by what they log in with.
  private(set) var authors: [String: String] = [:]
  /// The addresses of media files, by their id.
  private(set) var media: [String: String] = [:]
  /// The ids of the media files that belong to an item.
  private(set) var children: [String: [String]] = [:]

  init(output: ImportOutput) { self.output = output }

  mutating func read(_ record: XMLRecord, of file: String) {
    switch record.name {
    case "wp:base_blog_url": base = base ?? record.text
    case "wp:author":
      if let login = record["wp:author_login"], let name = record["wp:author_display_name"] { authors[login] = name }
    default:
      guard let id = record["wp:post_id"], let address = record["wp:attachment_url"] else { return }
      media[id] = address
      if let parent = record["wp:post_parent"], parent != "0" { children[parent, default: []].append(id) }
    }
  }

  func finish() {}
}
