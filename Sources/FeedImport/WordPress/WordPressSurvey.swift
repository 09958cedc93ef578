import FeedCore
import FeedDocument

/// Collects the references between items of a WordPress export in a first pass.
struct WordPressSurvey: RecordReader {
  static let selection = XMLSelection(
    records: ["item", "wp:author", "wp:base_blog_url"],
    fields: [
      "wp:post_id", "wp:post_parent", "wp:attachment_url", "wp:author_login", "wp:author_display_name",
    ],
    prefix: WordPress.prefix)

  var output: ImportOutput
  /// The site’s URL.
  private(set) var base: String?
  /// The names of authors, by login name.
  private(set) var authors: [String: String] = [:]
  /// The URLs of media files, by id.
  private(set) var media: [String: String] = [:]
  /// The ids of an item’s media files, by the item’s id.
  private(set) var children: [String: [String]] = [:]

  init(output: ImportOutput) { self.output = output }

  mutating func read(_ record: XMLRecord, of file: String) {
    switch record.name {
    case "wp:base_blog_url": base = base ?? record.text
    case "wp:author":
      if let login = record["wp:author_login"], let name = record["wp:author_display_name"] { authors[login] = name }
    default:
      guard let id = record["wp:post_id"], let url = record["wp:attachment_url"] else { return }
      media[id] = url
      if let parent = record["wp:post_parent"], parent != "0" { children[parent, default: []].append(id) }
    }
  }

  func finish() {}
}
