import FeedContent
import FeedCore
import FeedDocument

/// Reads a comment of a WordPress item.
enum WordPressComment {
  static func read(_ record: XMLRecord, file: String, options: ImportOptions) -> ImportedComment {
    let kinds: [String: CommentKind] = [
      "": .comment, "comment": .comment, "review": .comment, "pingback": .pingback, "trackback": .trackback,
      "webmention": .webmention,
    ]
    let type = record["wp:comment_type"] ?? ""
    let parent = record["wp:comment_parent"]
    var comment = ImportedComment(
      id: record["wp:comment_id"] ?? "line-\(record.line)",
      replyTo: parent == "0" ? nil : parent,
      name: ImportedComment.name(record["wp:comment_author"]),
      date: WordPressDate.read(local: record["wp:comment_date"], gmt: record["wp:comment_date_gmt"]),
      kind: kinds[type] ?? .comment,
      body: WordPressText.html(
        Array((record.first("wp:comment_content")?.bytes ?? []).trimmingSpace()), linksURLs: true),
      location: SourceLocation(file: file, line: record.line, column: 1))
    comment.takePage(record["wp:comment_author_url"])
    switch record["wp:comment_approved"]?.lowercased() ?? "1" {
    case "1", "approve", "approved": break
    case "0", "hold", "pending", "unapproved":
      comment.isPending = true
      comment.reasonToSkip = options.includePending ? nil : "not approved"
    case "spam": comment.reasonToSkip = "spam"
    case "trash", "post-trashed": comment.reasonToSkip = "in the trash"
    default: comment.reasonToSkip = "not approved"
    }
    if kinds[type] == nil { comment.reasonToSkip = "of another type (\(type.printable.prefix(40)))" }
    if !record.isComplete { comment.reasonToSkip = "incomplete" }
    return comment
  }
}
